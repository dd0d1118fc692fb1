"""How the command line talks: the language before an office is known, errors, exit codes."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import NoReturn, ParamSpec, TypeVar

import typer

from config.environment import environment
from engine.wording import Language, Said, said, say
from tidtam.closing import closing_all
from workflows.errors import FlowError

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
def _plainly(folder: Path | None) -> Iterator[None]:
    try:
        yield
    except (typer.Exit, typer.Abort, BrokenPipeError):
        raise
    except RefusedError as error:
        fail(error.said, error.code)
    except FlowError as error:
        fail(error.said, USAGE if error.usage else FAILED)
    except Exception as error:  # told in one sentence; a bug is kept in a file
        fail(_meaning(error, folder))


def _meaning(error: Exception, folder: Path | None) -> Said:
    from config.errors import SettingsError  # noqa: PLC0415
    from engine.sheet_errors import SheetError  # noqa: PLC0415
    from engine.storage_errors import StorageError  # noqa: PLC0415

    if isinstance(error, SettingsError):
        return said("cli.text", text=error.text(language()))
    if isinstance(error, SheetError | StorageError):
        return error.said
    if isinstance(error, OSError):
        reason = error.strerror or type(error).__name__
        return said("cli.system", reason=reason, file=error.filename or "")
    from tidtam.crash import report_crash  # noqa: PLC0415

    return said("cli.crashed", file=str(report_crash(error, folder)))


def plainly(command: Callable[P, T]) -> Callable[P, T]:
    """Let a command fail in one sentence and an exit code, never in a traceback."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> T:
        folder = kwargs.get("office")
        with _plainly(folder if isinstance(folder, Path) else None), closing_all():
            return command(*args, **kwargs)

    return run
