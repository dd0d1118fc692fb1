"""A text that must never be seen in a log, a message or a record."""

from typing import Final, final

HIDDEN: Final = "***"


@final
class Secret:
    """Holds a secret; only reveal() gives it, everything that prints shows ***."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        """Keep the text."""
        self._text = text

    def reveal(self) -> str:
        """Return the text, for the one call that needs it."""
        return self._text

    def __bool__(self) -> bool:
        """Tell whether there is one."""
        return bool(self._text)

    def __eq__(self, other: object) -> bool:
        """Two secrets are equal when their texts are."""
        return isinstance(other, Secret) and other._text == self._text

    def __hash__(self) -> int:
        """Hash as the text does."""
        return hash(self._text)

    def __repr__(self) -> str:
        """Show nothing, not even the length."""
        return HIDDEN

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        """Show nothing in f-strings either."""
        return format(HIDDEN, spec)

    def __reduce__(self) -> str:
        """Refuse to be pickled: a pickle is a file."""
        raise TypeError("a secret is not written anywhere")
