"""Mails kept as they should look, and the small office they come from."""
