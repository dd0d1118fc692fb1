"""The sentences about settings: complete, and the same in both languages."""

import re
import string
from pathlib import Path

import pytest

import config
from engine.wording import texts

SENTENCES = {code: pair for code, pair in texts().items() if code.startswith("settings.")}


@pytest.mark.parametrize("code", SENTENCES)
def test_thai_and_english_name_the_same_things(code: str) -> None:
    thai, english = (
        {name for _, name, _, _ in string.Formatter().parse(text) if name}
        for text in SENTENCES[code]
    )
    assert thai == english


def test_every_sentence_that_is_said_exists() -> None:
    folder = Path(str(config.__file__)).parent
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    said = set(re.findall(r'"(settings\.[a-z_.]+[a-z])"', source)) | {
        f"settings.because.{word}" for word in re.findall(r'_apart\([^)]*"([a-z_]+)"[,)]', source)
    }
    assert said - set(SENTENCES) == set()
    assert len(said) > 30
