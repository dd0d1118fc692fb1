"""The databases that the storage is tested on."""

from tests.databases import empty_url, engine, sqlite_model, storage, url

__all__ = ["empty_url", "engine", "sqlite_model", "storage", "url"]
