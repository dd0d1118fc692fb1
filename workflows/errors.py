"""A flow that was asked for something the register does not allow."""

from engine.wording import Said


class FlowError(Exception):
    """Nothing was changed; `said` tells why and what to do."""

    def __init__(self, sentence: Said) -> None:
        """Keep the sentence."""
        super().__init__(sentence.code)
        self.said = sentence
