"""What `export` writes, and where."""

import shutil
import tempfile
from pathlib import Path

from engine.standing import judge
from engine.wording import said
from reports.register_export import Table, export_tables, write_csv, write_xlsx
from tidtam.bootstrap import House, open_office
from tidtam.commands.sync_words import progress
from tidtam.output import Speaker, print_json
from tidtam.speech import USAGE, RefusedError
from workflows import stamps as st

FOLDER = "exports"


def write_export(folder: Path, form: str, to: str, *, as_json: bool) -> None:
    """Write register, answers and history; whole files or none."""
    house = open_office(folder)
    speaker = Speaker(house.office.policy)
    target = _target(house, form, to)
    with house.storage.reading() as work:
        if st.first_sync(work.stamps()) is None:
            raise RefusedError(said("simulate.not_synced", folder=str(house.settings.folder)))
        register, history = work.register(), work.history()
    standing = judge(register, house.clock.now().date(), house.office.policy)
    with progress(speaker, "export.going_on", quiet=as_json):
        tables = export_tables(register, standing, history, speaker.text)
        files = _write(tables, form, target)
    counts = {
        "measures": len(register.measures),
        "follow_ups": len(register.follow_ups),
        "history": len(history),
    }
    if as_json:
        print_json({"format": form, "files": [str(file) for file in files], **counts})
        return
    speaker.say("export.done", **counts)
    for file in files:
        speaker.say("export.file", file=str(file))


def _target(house: House, form: str, to: str) -> Path:
    """An .xlsx beside the workbook would be taken for a second workbook, so none goes there."""
    home = house.settings.folder
    day = house.clock.now().date().isoformat()
    usual = home / FOLDER / f"{house.office.policy.fiscal_year_be}-{day}"
    if form == "csv":
        target = Path(to).expanduser().absolute() if to else usual
        if target.is_file():
            raise RefusedError(said("export.not_folder", file=str(target)), USAGE)
        return target
    target = Path(to).expanduser().absolute() if to else usual.with_name(f"{usual.name}.xlsx")
    if target.suffix.lower() != ".xlsx":
        raise RefusedError(said("export.not_xlsx", file=str(target)), USAGE)
    beside = target.parent.resolve() == home.resolve()
    if beside or target.resolve() == house.sheet.path.resolve():
        about = {"file": str(target), "folder": str(home / FOLDER)}
        raise RefusedError(said("export.beside_workbook", **about), USAGE)
    return target


def _write(tables: tuple[Table, ...], form: str, target: Path) -> list[Path]:
    """Write into a private folder first, then move: a full disk leaves no half file."""
    place = target if form == "csv" else target.parent
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=place, prefix=".export-") as name:
        fresh = Path(name)
        if form == "csv":
            made = write_csv(tables, fresh)
        else:
            made = [fresh / target.name]
            write_xlsx(tables, made[0])
        moved = []
        for file in made:
            file.chmod(0o600)  # addresses of people are in the history
            moved.append(Path(shutil.move(file, place / file.name)))
    return moved
