"""Run inside LibreOffice's own Python: open a workbook, edit cells, save it, tell what is there.

Usage: python3 in_office.py SOFFICE JOB.json; the answer is JSON on standard output. JOB holds
source, target, edits ([sheet, row, column, text or number]; 0-based), and password or null.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uno  # type: ignore[import-not-found]  # comes with LibreOffice, not with us
from com.sun.star.beans import NamedValue, PropertyValue  # type: ignore[import-not-found]
from com.sun.star.connection import NoConnectException  # type: ignore[import-not-found]


def setting(name: str, value: object) -> Any:
    """Return a property as UNO takes it."""
    found = PropertyValue()
    found.Name, found.Value = name, value
    return found


def locked_by(password: str) -> Any:
    """Return the password as the filter of Office Open XML takes it."""
    pairs = []
    for name, value in (("CryptoType", "Standard"), ("OOXPassword", password)):
        pair = NamedValue()
        pair.Name, pair.Value = name, value
        pairs.append(pair)
    return uno.Any("[]com.sun.star.beans.NamedValue", tuple(pairs))


def connect(pipe: str) -> Any:
    """Return the office's desktop, as soon as it answers."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(240):
        try:
            office = resolver.resolve(address)
            return office.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.25)
    raise SystemExit("LibreOffice did not answer")


def drop_down(sheet: Any, row: int, column: int) -> str:
    """Return the words of a cell's list validation, or an empty text."""
    rule = sheet.getCellByPosition(column, row).Validation
    return str(rule.getFormula1()) if rule.Type.value == "LIST" else ""


def describe(book: Any, places: list[tuple[str, int, int]]) -> dict[str, Any]:
    """Return, by sheet, what LibreOffice knows of it."""
    found = {}
    for sheet in book.Sheets:
        found[sheet.Name] = {
            "comments": [note.String for note in sheet.Annotations],
            "shapes": [shape.ShapeType.rpartition(".")[2] for shape in sheet.DrawPage],
            "conditions": len(sheet.ConditionalFormats.getConditionalFormats()),
            "protected": sheet.isProtected(),
        }
    return {
        "sheets": found,
        "drop_downs": [drop_down(book.Sheets[name], row, column) for name, row, column in places],
        "shown": [
            book.Sheets[name].getCellByPosition(column, row).String for name, row, column in places
        ],
    }


def work(desktop: Any, job: dict[str, Any]) -> dict[str, Any]:
    """Open, edit, save and describe."""
    hidden = (setting("Hidden", True),)  # noqa: FBT003  # UNO's own signature
    book = desktop.loadComponentFromURL(Path(job["source"]).as_uri(), "_blank", 0, hidden)
    book.calculateAll()
    for name, row, column, value in job["edits"]:
        cell = book.Sheets[name].getCellByPosition(column, row)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value
    answer = describe(book, job["places"])
    options = [setting("FilterName", "Calc MS Excel 2007 XML")]
    if job["password"]:
        options.append(setting("EncryptionData", locked_by(job["password"])))
    book.storeToURL(Path(job["target"]).as_uri(), tuple(options))
    book.close(True)  # noqa: FBT003  # UNO's own signature
    return answer


def main() -> None:
    """Start an office of our own, with a profile of its own, and end it again."""
    soffice, job = sys.argv[1], json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as profile:
        pipe = Path(profile).name
        command = [
            soffice,
            f"-env:UserInstallation={Path(profile).as_uri()}",
            "--headless",
            "--norestore",
            "--nologo",
            f"--accept=pipe,name={pipe};urp;",
        ]
        office = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            desktop = connect(pipe)
            answer = work(desktop, job)
            desktop.terminate()
            office.wait(60)
        finally:
            office.kill()
            office.wait()
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
