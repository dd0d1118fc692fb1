"""Notices into one digest a person, rendered as text and HTML; the mailer's port."""
