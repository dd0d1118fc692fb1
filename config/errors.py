"""Files that an office or an administrator must mend before anything can run."""

from collections.abc import Sequence

from engine.wording import Language, Said, say


class SettingsError(Exception):
    """Settings, an agency kind or a holiday file cannot be used; every fault is named at once.

    faults: one sentence each, with file, key, value and what is allowed.
    """

    def __init__(self, faults: Sequence[Said]) -> None:
        """Keep the faults in the order in which they were found."""
        self.faults = tuple(faults)
        super().__init__([fault.code for fault in faults])

    def text(self, language: Language = "th") -> str:
        """Return the faults, one a line."""
        return "\n".join(say(fault, language) for fault in self.faults)

    def __str__(self) -> str:
        """Return the faults in Thai, since a person reads them before a language is known."""
        return self.text()
