"""Alembic's folder: env.py and, under versions/, one file a schema version."""
