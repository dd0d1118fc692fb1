import pytest

from tests.golden.regenerate import FOLDER, MAILS, mails


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return mails()


@pytest.mark.parametrize("ending", ["txt", "html"])
@pytest.mark.parametrize("name", MAILS)
def test_a_mail_looks_as_it_was_kept(name: str, ending: str, made: dict[str, str]) -> None:
    kept = (FOLDER / f"{name}.{ending}").read_text(encoding="utf-8")

    assert made[f"{name}.{ending}"] == kept, "python -m tests.golden.regenerate, then look"
