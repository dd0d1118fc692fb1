"""How things are measured here: alternated rounds, medians, and aims beside them."""

import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median
from time import perf_counter

Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table.

    measured: seconds or MB. floor: the same unit, of what cannot be done without. At most
    one of the aims is set: at_most in the unit, or times the floor.
    """

    what: str
    measured: float
    unit: str = "s"
    floor: float | None = None
    at_most: float | None = None
    times: float | None = None

    @property
    def ratio(self) -> float | None:
        """How many times the floor it is."""
        return self.measured / self.floor if self.floor else None

    @property
    def met(self) -> bool | None:
        """Whether the aim is met, None where there is none."""
        if self.at_most is not None:
            return self.measured <= self.at_most
        if self.times is not None and self.ratio is not None:
            return self.ratio <= self.times
        return None


@dataclass(frozen=True, slots=True)
class Measured:
    """Something to time; `before` sets the stage each time and is not timed."""

    run: Step
    before: Step | None = None


def alternate(steps: Mapping[str, Measured], rounds: int) -> dict[str, float]:
    """Return name -> median seconds; each round runs every step once, in turn.

    What a machine does beside us then falls on all of them alike. Rubbish of the step before
    is swept up between two steps; within one the collector runs as it does in the program.
    """
    times: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(rounds):
        for name, step in steps.items():
            if step.before is not None:
                step.before()
            gc.collect()
            start = perf_counter()
            kept = step.run()
            times[name].append(perf_counter() - start)
            del kept  # freed outside the time, as the program frees it when it ends
    return {name: median(found) for name, found in times.items()}
