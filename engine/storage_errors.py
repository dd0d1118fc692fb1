"""The database as an outside world that can fail: one typed error for all of it."""

from engine.wording import Said, said


class StorageError(Exception):
    """The database could not be read or written; `said` tells people what to do.

    Nothing of the unit of work in which it arose is kept.

    code: the sentence's code without its subject: "busy", "full", "damaged", "newer",
        "unreachable", "refused", "missing", "no_folder", "read_only", "not_ours", "address",
        "no_driver", "overtaken", "input_output".
    permanent: only a person can mend it; otherwise the next try may succeed by itself.
    """

    def __init__(self, code: str, *, permanent: bool, **about: object) -> None:
        """Take the sentence "storage.<code>" and the words that fill it."""
        self.code = code
        self.said: Said = said(f"storage.{code}", **about)
        self.permanent = permanent
        super().__init__(code, about)
