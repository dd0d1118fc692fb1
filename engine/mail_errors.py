"""What a failure to send means: the one question is whether the mail may have gone out."""

from engine.wording import Said


class MailError(Exception):
    """A mail was not taken, or nobody knows.

    permanent: trying again is of no use. ambiguous: the body may have gone out, so it is
    never resent by itself.
    """

    def __init__(self, said: Said, *, permanent: bool, ambiguous: bool = False) -> None:
        """Keep what happened and what it means for the message."""
        super().__init__(said.code)
        self.said = said
        self.permanent = permanent
        self.ambiguous = ambiguous
