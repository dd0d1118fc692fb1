"""The shared sheet as an outside world that can fail: one typed error for all of it."""

from engine.wording import Said, said


class SheetError(Exception):
    """The sheet or a plan file could not be read or written; `said` tells people what to do.

    code: the sentence's code without its subject ("missing", "damaged", ...).
    permanent: only a person can mend it; otherwise the next try may succeed by itself.
    """

    def __init__(self, code: str, *, permanent: bool, **about: object) -> None:
        """Take the sentence "sheet.<code>" and the words that fill it."""
        self.code = code
        self.said: Said = said(f"sheet.{code}", **about)
        self.permanent = permanent
        super().__init__(code, about)
