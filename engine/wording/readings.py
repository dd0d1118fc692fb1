"""How a text was read."""

from engine.wording import Catalogue

TEXTS: Catalogue = {}
