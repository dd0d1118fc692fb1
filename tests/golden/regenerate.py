"""Write the golden mails anew: python -m tests.golden.regenerate, then look at them."""

from pathlib import Path

from notifications.digest import render_digest
from tests.golden.office import golden_office

FOLDER = Path(__file__).parent / "digests"
MAILS = {
    "division": "pokkrong@khet.example",
    "coordinator": "ita@khet.example",
    "director": "chief@khet.example",
}


def mails() -> dict[str, str]:
    """Return file name -> content of every golden mail as it is made now."""
    office = golden_office()
    made = {}
    for name, email in MAILS.items():
        rendered = render_digest(office.digest(email), office.policy)
        made[f"{name}.txt"] = f"Subject: {rendered.subject}\n\n{rendered.text}"
        made[f"{name}.html"] = rendered.html
    return made


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for file, content in mails().items():
        (FOLDER / file).write_text(content, encoding="utf-8", newline="\n")
