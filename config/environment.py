"""The one place where the process's environment is read."""

import os
from collections.abc import Mapping


def environment() -> Mapping[str, str]:
    """Return the environment as it is now, to be handed to load_settings."""
    return dict(os.environ)
