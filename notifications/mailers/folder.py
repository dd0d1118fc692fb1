"""Mail kept as files: what an office without a mail server has, and what a preview is."""

import os
import re
from email import policy
from email.parser import BytesParser
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

from engine.mail_errors import MailError
from engine.outbox import Message
from engine.wording import Said, said

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9.@_-]+")


class FolderMailer:
    """Writes each message as .eml, and its page as .html beside it; nothing leaves the machine."""

    name = "folder"
    delivers = False

    def __init__(self, folder: Path) -> None:
        """Keep the folder; it is made when the first message comes."""
        self._folder = folder

    def send(self, message: Message) -> str:
        """Write the message and return the file's name; the same message is the same file."""
        if not message.mime:
            raise MailError(Said("mailing.empty"), permanent=True)
        stem = _stem(message)
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(f"{stem}.html", _page(message.mime))
            self._write(f"{stem}.eml", message.mime)
        except OSError as error:
            why = error.strerror or type(error).__name__
            about = said("mailing.folder_failed", folder=self._folder, why=why)
            raise MailError(about, permanent=False) from error
        return f"{stem}.eml"

    def _write(self, name: str, content: bytes) -> None:
        """Whole or not at all: what stands in the folder can be opened."""
        with NamedTemporaryFile(
            dir=self._folder, prefix=".", suffix=".part", delete=False
        ) as part:
            try:
                part.write(content)
                part.flush()
                os.fsync(part.fileno())
            except OSError:
                part.close()
                Path(part.name).unlink(missing_ok=True)
                raise
        try:
            Path(part.name).replace(self._folder / name)
        except OSError:
            Path(part.name).unlink(missing_ok=True)
            raise


def _stem(message: Message) -> str:
    """Day and key, in letters every file system takes; the hash keeps two keys apart."""
    safe = _UNSAFE.sub("_", message.key).strip("._")[:90]
    return f"{message.day.isoformat()}-{safe}-{sha256(message.key.encode()).hexdigest()[:8]}"


def _page(mime: bytes) -> bytes:
    body = BytesParser(policy=policy.default).parsebytes(mime).get_body(("html", "plain"))
    return str(body.get_content()).encode() if body is not None else b""
