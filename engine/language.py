"""The languages that the product speaks."""

from typing import Literal, TypeAlias

Language: TypeAlias = Literal["th", "en"]
