"""The tidtam.toml that a new office starts with."""

import re
import stat
import tomllib
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.catalogue import SETTINGS
from config.errors import SettingsError
from config.office_file import settings_text, toml_value, write_settings
from config.settings import load_settings
from engine.wording import Language, texts

OFFICE: dict[str, Any] = {
    "office.name": 'สำนักงานเขต "ปทุมวัน" \\ ๑',
    "office.kind": "bangkok-district",
    "office.fiscal_year": 2566,
    "office.demonstration": True,
    "roles.coordinators": ["ita@example.go.th"],
    "sheet.workbook": "แผน.xlsx",
    "aliases": {"ฝ่ายโยธา": ["โยธาฯ"]},
    "sheet.headings": {"measures": {"deadline": ["วันสุดท้าย"]}},
}


def test_what_init_writes_is_what_is_loaded(tmp_path: Path) -> None:
    write_settings(tmp_path / "office", OFFICE)
    settings = load_settings(tmp_path / "office", {})
    assert settings.office.name == 'สำนักงานเขต "ปทุมวัน" \\ ๑'
    assert settings.office.demonstration
    assert settings.roles.coordinators == ("ita@example.go.th",)
    assert settings.sheet.workbook == tmp_path / "office" / "แผน.xlsx"
    assert settings.names.aliases == {"ฝ่ายโยธา": ("โยธาฯ",)}
    assert settings.names.headings == {"measures": {"deadline": ("วันสุดท้าย",)}}


@pytest.mark.parametrize("language", ["th", "en"])
def test_the_comments_state_what_holds_anyway(tmp_path: Path, language: Language) -> None:
    write_settings(tmp_path, OFFICE, language=language)
    as_written = load_settings(tmp_path, {})
    path = tmp_path / "tidtam.toml"
    said = re.sub(
        r"^# (?=[a-z_]+ = (\"|\[|\d|true|false))", "", path.read_text("utf-8"), flags=re.M
    )
    assert said.count("\n# ") < path.read_text("utf-8").count("\n# ") - 25
    path.write_text(said, "utf-8")
    assert load_settings(tmp_path, {}) == as_written


def test_every_setting_but_the_secrets_stands_in_the_file_with_what_it_is_about() -> None:
    text = settings_text(OFFICE, "en")
    for key, setting in SETTINGS.items():
        about = texts()[f"settings.about.{key}"][1]
        assert (about in text) is not setting.secret
    assert "password =" not in text


def test_every_explanation_belongs_to_a_setting_or_a_section() -> None:
    explained = {
        c.removeprefix("settings.about.") for c in texts() if c.startswith("settings.about.")
    }
    sections = {key.rpartition(".")[0] for key in SETTINGS} - {""}
    assert explained == set(SETTINGS) | sections


def test_only_the_owner_can_read_the_folder_and_the_file(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "office"
    path = write_settings(folder, OFFICE)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    write_settings(tmp_path, OFFICE)
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o700


def test_settings_that_exist_are_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "tidtam.toml").write_text("# kept\n", "utf-8")
    with pytest.raises(SettingsError, match="จึงไม่เขียนทับ"):
        write_settings(tmp_path, OFFICE)
    assert (tmp_path / "tidtam.toml").read_text("utf-8") == "# kept\n"


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError) as caught:
        write_settings(tmp_path / "file" / "office", OFFICE)
    assert "cannot be written (Not a directory)" in caught.value.text("en")


def test_a_wrong_value_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        write_settings(
            tmp_path / "office",
            OFFICE | {"office.name": "a\nb", "office.fiscal_year": 2023, "aliases": [1]},
        )
    assert [dict(fault.about)["key"] for fault in caught.value.faults] == [
        "office.name",
        "office.fiscal_year",
        "aliases",
    ]
    assert not (tmp_path / "office").exists()


VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.dates()
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text('aก"\\ .\x7f\n'), inner),
    max_leaves=8,
)


@given(VALUES)
def test_a_value_written_is_the_value_read(value: object) -> None:
    assert tomllib.loads(f"value = {toml_value(value)}")["value"] == value


def test_a_time_is_written_as_people_write_it() -> None:
    assert toml_value(time(8, 30)) == '"08:30"'
    assert toml_value(date(2023, 4, 3)) == "2023-04-03"
    with pytest.raises(TypeError):
        toml_value(1.5)
