"""How the command line talks: the language before an office is known, errors, exit codes."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import NoReturn, ParamSpec, TypeVar

from config.environment import environment
from engine.wording import Language, Said, said, say

P = ParamSpec("P")
T = TypeVar("T")

DONE, FAILED, USAGE = 0, 1, 2


class RefusedError(Exception):
    """The command cannot be done; `said` tells what happened and what to do.

    code: FAILED where it could not be done, USAGE where it was asked wrongly.
    """

    def __init__(self, sentence: Said, code: int = FAILED) -> None:
        """Keep the sentence and the exit code."""
        super().__init__(sentence.code)
        self.said = sentence
        self.code = code


def language() -> Language:
    """Return the language of help and of errors before an office is known."""
    wanted = environment().get("TIDTAM_OFFICE__LANGUAGE", "th")
    return "en" if wanted == "en" else "th"


def tell(code: str, **about: object) -> str:
    """Return a sentence in that language."""
    return say(said(code, **about), language())


def fail(sentence: Said, code: int = FAILED) -> NoReturn:
    """Print what happened to standard error and leave."""
    print(say(sentence, language()), file=sys.stderr)
    raise SystemExit(code)


@contextmanager
def _plainly() -> Iterator[None]:
    from config.errors import SettingsError  # noqa: PLC0415
    from engine.sheet_errors import SheetError  # noqa: PLC0415
    from engine.storage_errors import StorageError  # noqa: PLC0415
    from workflows.errors import FlowError  # noqa: PLC0415

    try:
        yield
    except RefusedError as error:
        fail(error.said, error.code)
    except SettingsError as error:
        print(error.text(language()), file=sys.stderr)
        raise SystemExit(FAILED) from None
    except (FlowError, SheetError, StorageError) as error:
        fail(error.said)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        fail(said("cli.system", reason=reason, file=error.filename or ""))


def plainly(command: Callable[P, T]) -> Callable[P, T]:
    """Let a command fail in one sentence and an exit code, never in a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        with _plainly():
            return command(*args, **kwargs)

    return run
