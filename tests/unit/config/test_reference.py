"""The reference that people read is the catalogue that the program reads."""

from pathlib import Path

from config.catalogue import SETTINGS
from config.reference import reference

PAGE = Path(__file__).parents[3] / "docs/reference/settings.md"


def test_the_page_is_what_the_catalogue_says() -> None:
    assert PAGE.read_text("utf-8") == reference()


def test_every_setting_stands_in_it_once_with_its_variable() -> None:
    lines = reference().splitlines()
    for key, setting in SETTINGS.items():
        assert sum(f"`{key}`<br>`{setting.variable}`" in line for line in lines) == 1
