"""A flow that was asked for something the register does not allow."""

from engine.wording import Said


class FlowError(Exception):
    """Nothing was changed; `said` tells why and what to do.

    usage: it was asked in words that mean nothing here (exit code 2), not refused.
    """

    def __init__(self, sentence: Said, *, usage: bool = False) -> None:
        """Keep the sentence."""
        super().__init__(sentence.code)
        self.said = sentence
        self.usage = usage
