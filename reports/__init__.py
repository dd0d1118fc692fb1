"""Pages and files for people, from plain rows."""
