"""An office's settings: where a value comes from, and what is said when one is wrong."""

import json
from datetime import date, time
from pathlib import Path

import pytest

from config.catalogue import SETTINGS, variable
from config.environment import environment
from config.errors import SettingsError
from config.settings import (
    Settings,
    calendar_of,
    load_settings,
    profile_of,
    workbook_of,
)
from engine.agency import PartySort
from engine.policy import Policy

LEAST = """
[office]
name = "สำนักงานเขตปทุมวัน"
kind = "bangkok-district"
fiscal_year = 2566
"""
PASSWORD = {"MAIL__SMTP__PASSWORD": "hunter2"}


def load(folder: Path, text: str = "", **environ: str) -> Settings:
    """Load the least settings with more text, and an environment without the TIDTAM_."""
    (folder / "tidtam.toml").write_text(LEAST + text, "utf-8")
    return load_settings(folder, {f"TIDTAM_{name}": value for name, value in environ.items()})


def said_of(folder: Path, text: str = "", **environ: str) -> str:
    """Return what is said in English of settings that cannot be used, after saying it in Thai."""
    with pytest.raises(SettingsError) as caught:
        load(folder, text, **environ)
    assert caught.value.text("th") == str(caught.value)
    assert len(caught.value.text("th").splitlines()) == len(caught.value.faults)
    return caught.value.text("en").replace(str(folder / "tidtam.toml"), "FILE")


def test_three_lines_are_enough(tmp_path: Path) -> None:
    settings = load(tmp_path)
    assert settings.office.id == "สำนักงานเขตปทุมวัน"
    assert settings.policy == Policy(fiscal_year_be=2566, plan_start=date(2022, 10, 1))
    assert settings.storage.database_url.reveal() == f"sqlite:///{tmp_path}/tidtam.db"
    assert settings.mail.backends == ("folder",)
    assert settings.mail.folder == tmp_path / "outbox"
    assert settings.mail.from_address.endswith(".invalid")
    assert settings.sheet.office_hours == (time(8, 30), time(16, 30))
    assert len(profile_of(settings).divisions) == 10
    assert not calendar_of(settings).is_working(date(2023, 8, 1))


EVERY_POLICY = """
language = "en"
digits = "arabic"
[plan]
start = 2023-01-01
rounds_until = "year_end"
default_cadence = "quarterly"
due_soon_days = 0
closed_after_days = 30
shrink_percent = 50
same_as_before_limit = 2
[digest]
weekdays = ["fri", "mon"]
hour = 7
director_grace_days = 14
[working_days]
rule = "none"
"""


def test_every_policy_key_arrives_in_the_policy(tmp_path: Path) -> None:
    assert load(tmp_path, EVERY_POLICY).policy == Policy(
        fiscal_year_be=2566,
        plan_start=date(2023, 1, 1),
        rounds_until="year_end",
        default_cadence="quarterly",
        due_soon_days=0,
        director_grace_days=14,
        digest_weekdays=(0, 4),
        digest_hour=7,
        move_to_working_day=False,
        closed_after_days=30,
        shrink_percent=50,
        same_as_before_limit=2,
        language="en",
        thai_digits=False,
    )


def test_the_environment_goes_before_the_file_and_the_file_before_the_default(
    tmp_path: Path,
) -> None:
    more = "[plan]\ndue_soon_days = 9\n"
    assert load(tmp_path).policy.due_soon_days == 5
    assert load(tmp_path, more).policy.due_soon_days == 9
    assert load(tmp_path, more, PLAN__DUE_SOON_DAYS="3").policy.due_soon_days == 3


ENVIRONMENT = {
    "office.name": ("สำนักงานเขตวัฒนา", "สำนักงานเขตวัฒนา"),
    "office.demonstration": ("true", True),
    "office.fiscal_year": ("๒๕๖๘", 2568),
    "plan.start": ("2565-12-01", date(2022, 12, 1)),
    "digest.weekdays": ("mon, thu", ("mon", "thu")),
    "digest.hour": ("6", 6),
    "sheet.office_hours.start": ("08.00 น.", time(8)),
    "roles.coordinators": ('["a@example.go.th"]', ("a@example.go.th",)),
    "aliases": ('{"ฝ่ายโยธา": ["โยธาฯ"]}', {"ฝ่ายโยธา": ("โยธาฯ",)}),
    "sheet.headings": (
        '{"measures": {"deadline": ["วันสุดท้าย"]}}',
        {"measures": {"deadline": ("วันสุดท้าย",)}},
    ),
}


@pytest.mark.parametrize("key", ENVIRONMENT)
def test_a_setting_of_any_form_can_come_from_the_environment(key: str) -> None:
    text, value = ENVIRONMENT[key]
    form = SETTINGS[key].form
    assert form.read(form.parse(text)) == value


def test_every_setting_has_a_variable_of_its_own() -> None:
    names = [setting.variable for setting in SETTINGS.values()]
    assert len(set(names)) == len(names)
    assert variable("mail.smtp.host") == "TIDTAM_MAIL__SMTP__HOST"


def test_the_environment_is_that_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIDTAM_DIGEST__HOUR", "6")
    assert environment()["TIDTAM_DIGEST__HOUR"] == "6"


WRONG = [
    ("plan", "due_soon_days = 61", "plan.due_soon_days = 61", "a whole number from 0 to 60"),
    ("plan", "due_soon_days = -1", "plan.due_soon_days = -1", "from 0 to 60"),
    ("plan", "due_soon_days = true", "plan.due_soon_days = True", "a whole number"),
    ("plan", 'due_soon_days = "5"', 'plan.due_soon_days = "5"', "a whole number"),
    ("plan", "due_soon_days = 5.0", "plan.due_soon_days = 5.0", "a whole number"),
    ("plan", 'start = "1 ต.ค. 65"', 'plan.start = "1 ต.ค. 65"', "YYYY-MM-DD"),
    ("plan", "start = 2022-10-01T08:00:00", "plan.start = 2022-10-01 08", "YYYY-MM-DD"),
    ("plan", 'rounds_until = "end"', 'plan.rounds_until = "end"', "completion, year_end"),
    ("plan", 'default_cadence = "daily"', "plan.default_cadence", "weekly, monthly, quarterly"),
    ("digest", 'weekdays = ["monday"]', "digest.weekdays = ['monday']", '["mon"]'),
    ("digest", "weekdays = []", "digest.weekdays = []", "not empty"),
    ("digest", 'weekdays = ["mon", "mon"]', "digest.weekdays", "without repeats"),
    ("digest", 'weekdays = "mon"', 'digest.weekdays = "mon"', "a list"),
    ("digest", "hour = 24", "digest.hour = 24", "from 0 to 23"),
    ("working_days", 'rule = "previous"', "working_days.rule", "next, none"),
    ("sheet", 'workbook = "plan.xls"', "sheet.workbook", ".xlsx"),
    ("sheet", 'backend = "excel"', "sheet.backend", "workbook"),
    ("sheet.office_hours", 'start = "8.30 AM"', "sheet.office_hours.start", "08:30"),
    ("sheet.office_hours", 'start = "25:00"', "sheet.office_hours.start", "08:30"),
    ("sheet.headings", 'measure.deadline = ["ก"]', "sheet.headings", "docs/reference/sheet.md"),
    ("sheet.headings", 'measures.dead = ["ก"]', "sheet.headings", "docs/reference/sheet.md"),
    ("sheet.headings", "measures = 1", "sheet.headings", "docs/reference/sheet.md"),
    ("storage", 'database_url = "mysql://x/y"', "storage.database_url", "sqlite:///file.db"),
    ("mail", 'backends = ["sendmail"]', "mail.backends", "folder, smtp"),
    ("mail", 'from_address = "ITA"', 'mail.from_address = "ITA"', "one e-mail address"),
    ("mail", 'from_address = "a@b\\nBcc: c@d"', "mail.from_address", "one e-mail address"),
    ("mail", 'from_name = "ITA\\r\\nBcc: c@d"', "mail.from_name", "one line of text"),
    ("mail", 'from_name = "ITA\\u2028Bcc: c@d"', "mail.from_name", "one line of text"),
    ("mail", 'folder = " "', "mail.folder", "not empty"),
    ("mail.smtp", 'host = "smtp://x"', "mail.smtp.host", "smtp.example.go.th"),
    ("mail.smtp", "port = 0", "mail.smtp.port = 0", "from 1 to 65535"),
    ("roles", 'directors = ["a@b", "nobody"]', "roles.directors", "a list of e-mail"),
    ("parties", 'divisions = ["ฝ่ายโยธา", ""]', "parties.divisions", "a list of texts"),
    ("aliases", '"ฝ่ายโยธา" = "โยธาฯ"', "aliases", "names with lists of texts"),
]


@pytest.mark.parametrize(("section", "line", "shown", "allowed"), WRONG)
def test_a_wrong_value_is_named_with_its_key_its_file_and_what_is_allowed(
    tmp_path: Path, section: str, line: str, shown: str, allowed: str
) -> None:
    said = said_of(tmp_path, f"[{section}]\n{line}\n")
    assert said.startswith("FILE: ")
    assert len(said.splitlines()) == 1
    assert shown in said
    assert allowed in said


@pytest.mark.parametrize(
    ("line", "allowed"),
    [
        ("name = 1", "one line of text"),
        ('id = "Pathum Wan"', "letters, digits and -"),
        ('id = "a:b"', "letters, digits and -"),
        ('kind = "district"', "bangkok-district, municipality, subdistrict-organisation"),
        ("fiscal_year = 2023", "of the Buddhist era from 2560 to 2642"),
        ('fiscal_year = "ปี 2566"', "of the Buddhist era"),
        ("fiscal_year = true", "of the Buddhist era"),
        ('demonstration = "true"', "true or false"),
        ('language = "TH"', "th, en"),
        ('digits = "roman"', "thai, arabic"),
    ],
)
def test_a_wrong_value_of_the_office_is_named(tmp_path: Path, line: str, allowed: str) -> None:
    key = line.partition(" ")[0]
    kept = [row for row in LEAST.splitlines() if not row.startswith(f"{key} ")]
    (tmp_path / "tidtam.toml").write_text("\n".join([*kept, line]), "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, {})
    assert len(caught.value.faults) == 1
    assert f"office.{key} = " in caught.value.text("en")
    assert allowed in caught.value.text("en")


def test_all_faults_are_listed_at_once(tmp_path: Path) -> None:
    (tmp_path / "tidtam.toml").write_text("[plan]\ndue_soon_days = 99\ncolour = 1\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path, {"TIDTAM_DIGEST__HOUR": "eight"})
    keys = [dict(fault.about)["key"] for fault in caught.value.faults]
    assert keys == [
        "plan.due_soon_days",
        "plan.colour",
        "digest.hour",
        "office.name",
        "office.kind",
        "office.fiscal_year",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[plan]\ndue_son_days = 5\n",
            "plan.due_son_days is not a setting. Did you mean plan.due",
        ),
        ("[plan]\nhour = 5\n", "plan.hour is not a setting. Did you mean digest.hour?"),
        ("[digests]\nhour = 5\n", "digests is not a setting. Did you mean digest?"),
        ("[colours]\n", "colours is not a setting. Remove it"),
    ],
)
def test_an_unknown_key_is_answered_with_the_nearest_known_one(
    tmp_path: Path, text: str, said: str
) -> None:
    assert f"FILE: {said}" in said_of(tmp_path, text)


def test_a_section_written_as_a_value_is_named(tmp_path: Path) -> None:
    assert "mail.smtp must be a section" in said_of(tmp_path, "[mail]\nsmtp = 1\n")


def test_a_wrong_variable_is_named_and_so_is_a_mistyped_one(tmp_path: Path) -> None:
    assert 'TIDTAM_DIGEST__HOUR: digest.hour = "8am"' in said_of(tmp_path, DIGEST__HOUR="8am")
    near = "TIDTAM_DIGEST__HOURS is not a setting. Did you mean TIDTAM_DIGEST__HOUR?"
    assert near in said_of(tmp_path, DIGEST__HOURS="8")
    assert load(tmp_path, OFFICE="/somewhere").office.fiscal_year_be == 2566


@pytest.mark.parametrize("text", ["True", "1", "yes", ""])
def test_a_switch_in_the_environment_is_true_or_false_and_nothing_else(
    tmp_path: Path, text: str
) -> None:
    assert "true or false, nothing else" in said_of(tmp_path, OFFICE__DEMONSTRATION=text)


@pytest.mark.parametrize("text", ['["mon"', "{}", '["mon", 1]'])
def test_a_list_in_the_environment_must_be_one(tmp_path: Path, text: str) -> None:
    assert "TIDTAM_DIGEST__WEEKDAYS: digest.weekdays" in said_of(tmp_path, DIGEST__WEEKDAYS=text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "[plan]\nstart = 2023-10-01\n",
            "plan.start does not go together with office.fiscal_year: the plan starts within its "
            "fiscal year, 2022-10-01 to 2023-09-30",
        ),
        (
            '[sheet.office_hours]\nstart = "17:00"\n',
            "sheet.office_hours.start does not go together with sheet.office_hours.end",
        ),
        (
            '[mail]\nbackends = ["smtp"]\nfrom_address = "a@b"\n',
            "mail.smtp.host does not go together with mail.backends: sending by smtp needs it",
        ),
        (
            '[mail]\nbackends = ["smtp"]\n[mail.smtp]\nhost = "relay"\n',
            "mail.from_address does not go together with mail.backends",
        ),
        (
            '[mail]\nbackends = ["smtp"]\nfrom_address = "a@b"\n'
            '[mail.smtp]\nhost = "relay"\nusername = "u"\n',
            "there is a user name without a password; set TIDTAM_MAIL__SMTP__PASSWORD",
        ),
    ],
)
def test_settings_that_do_not_go_together_are_refused(
    tmp_path: Path, text: str, said: str
) -> None:
    answer = said_of(tmp_path, text)
    assert answer.startswith("FILE: ")
    assert said in answer


def test_a_demonstration_office_never_sends(tmp_path: Path) -> None:
    text = '[mail]\nbackends = ["folder", "smtp"]\nfrom_address = "a@b"\nsmtp.host = "relay"\n'
    assert load(tmp_path, text).mail.backends == ("folder", "smtp")
    assert "a demonstration office delivers to the folder only" in said_of(
        tmp_path, text, OFFICE__DEMONSTRATION="true"
    )


def test_a_password_never_travels_in_the_open(tmp_path: Path) -> None:
    text = '[mail]\nbackends = ["smtp"]\nfrom_address = "a@b"\n[mail.smtp]\nsecurity = "none"\n'
    secret = PASSWORD | {"MAIL__SMTP__USERNAME": "u"}
    assert "unencrypted" in said_of(tmp_path, text, MAIL__SMTP__HOST="relay", **secret)
    here = load(tmp_path, text, MAIL__SMTP__HOST="127.0.0.1", **secret)
    assert here.mail.smtp.port == 25


SECRETS = [
    ('[mail.smtp]\npassword = "hunter2"\n', "TIDTAM_MAIL__SMTP__PASSWORD_FILE"),
    ('[mail.sendgrid]\napi_key = "hunter2"\n', "mail.sendgrid"),
    ('[mail]\nsendgrid_api_key = "hunter2"\n', "only in the environment"),
    ('[smtp]\npassword = "hunter2"\n', "smtp"),
    ('[storage]\ndatabase_url = "postgresql://u:hunter2@h/d"\n', "TIDTAM_STORAGE__DATABASE_URL"),
    ('[storage]\ndatabase_url = "mysql//u hunter2"\n', "not shown"),
    ('[mail.smtp]\npassword = "hunter2\n', "line 7, column"),
]


@pytest.mark.parametrize(("text", "said"), SECRETS)
def test_a_secret_in_the_file_is_refused_and_never_repeated(
    tmp_path: Path, text: str, said: str
) -> None:
    answer = said_of(tmp_path, text)
    assert said in answer
    assert "hunter2" not in answer


def test_a_secret_comes_from_the_environment_or_from_a_file_it_names(tmp_path: Path) -> None:
    kept = tmp_path / "password"
    kept.write_text(" hunter2 \n", "utf-8")
    assert load(tmp_path, **PASSWORD).mail.smtp.password.reveal() == "hunter2"
    from_file = load(tmp_path, MAIL__SMTP__PASSWORD_FILE=str(kept))
    assert from_file.mail.smtp.password.reveal() == " hunter2 "
    kept.write_text("postgresql://u:hunter2@db.example.go.th/ita\n", "utf-8")
    storage = load(tmp_path, STORAGE__DATABASE_URL_FILE=str(kept)).storage
    assert storage.database_url.reveal() == "postgresql+psycopg://u:hunter2@db.example.go.th/ita"
    assert storage.shown == "postgresql+psycopg://u:***@db.example.go.th/ita"


def test_a_secret_given_twice_or_in_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone")
    assert "TIDTAM_MAIL__SMTP__PASSWORD_FILE names" in said_of(
        tmp_path, MAIL__SMTP__PASSWORD_FILE=gone
    )
    twice = said_of(tmp_path, MAIL__SMTP__PASSWORD_FILE=gone, **PASSWORD)
    assert "Both TIDTAM_MAIL__SMTP__PASSWORD and" in twice
    (tmp_path / "binary").write_bytes(b"\xff\xfe")
    assert "UTF-8" in said_of(tmp_path, MAIL__SMTP__PASSWORD_FILE=str(tmp_path / "binary"))


def test_nothing_that_prints_the_settings_prints_a_secret(tmp_path: Path) -> None:
    settings = load(tmp_path, STORAGE__DATABASE_URL="postgresql://u:hunter2@h/d", **PASSWORD)
    assert "hunter2" not in f"{settings!r} {settings} {settings.storage.shown}"


@pytest.mark.parametrize(
    ("url", "meant"),
    [
        ("sqlite:///ita.db", "sqlite:///{folder}/ita.db"),
        ("sqlite:////var/lib/ita.db", "sqlite:////var/lib/ita.db"),
        ("postgres://u@h/d", "postgresql+psycopg://u@h/d"),
        ("postgresql+psycopg:///d?host=/tmp", "postgresql+psycopg:///d?host=/tmp"),
    ],
)
def test_the_database_is_where_its_address_says(tmp_path: Path, url: str, meant: str) -> None:
    storage = load(tmp_path, f'[storage]\ndatabase_url = "{url}"\n').storage
    assert storage.database_url.reveal() == meant.format(folder=tmp_path)
    assert storage.shown == storage.database_url.reveal()


def test_the_id_of_an_office_has_no_mark_that_keys_are_built_with(tmp_path: Path) -> None:
    name = 'office.name = "อบต. บ้าน:ใหม่ (๒) / ITA"'
    (tmp_path / "tidtam.toml").write_text(
        name + '\noffice.kind = "subdistrict-organisation"\noffice.fiscal_year = 2568\n', "utf-8"
    )
    assert load_settings(tmp_path, {}).office.id == "อบต-บ้าน-ใหม่-2-ita"


def test_a_name_of_which_no_id_can_be_made_needs_one(tmp_path: Path) -> None:
    assert "office.id must be given" in said_of(tmp_path, OFFICE__NAME="!!!")
    assert load(tmp_path, OFFICE__NAME="!!!", OFFICE__ID="ita").office.id == "ita"


def test_invisible_characters_pasted_into_a_name_do_not_count(tmp_path: Path) -> None:
    assert load(tmp_path, OFFICE__NAME="ฝ่าย\u200b โยธา").office.name == "ฝ่าย โยธา"


def test_the_offices_own_names_reach_the_profile(tmp_path: Path) -> None:
    text = (
        '[parties]\noutside = ["ศูนย์บริการสาธารณสุข"]\nsections = ["งานธุรการ"]\n'
        '[aliases]\n"ฝ่ายโยธา" = ["โยธาฯ"]\n'
        '[sheet.headings.measures]\ndeadline = ["วันสุดท้าย"]\n'
    )
    profile = profile_of(load(tmp_path, text))
    sorts = {p.name: p.sort for p in profile.parties}
    assert sorts["ศูนย์บริการสาธารณสุข"] is PartySort.OUTSIDE
    assert sorts["งานธุรการ"] is PartySort.SECTION
    assert "วันสุดท้าย" in profile.headings["measures"]["deadline"]
    assert profile.item_ranges == {"9": (1, 22), "10": (23, 30)}


def test_holidays_toml_beside_the_settings_is_used_and_a_named_file_must_exist(
    tmp_path: Path,
) -> None:
    (tmp_path / "holidays.toml").write_text('[added]\n2023-04-03 = "ปิดทำการ"\n', "utf-8")
    assert calendar_of(load(tmp_path)).on_or_after(date(2023, 4, 1)) == date(2023, 4, 4)
    named = load(tmp_path, '[working_days]\nfile = "days.toml"\n')
    with pytest.raises(SettingsError, match=r"days\.toml"):
        calendar_of(named)


def test_the_workbook_is_the_one_in_the_folder_unless_it_is_named(tmp_path: Path) -> None:
    settings = load(tmp_path)
    with pytest.raises(SettingsError, match="ไม่พบสมุดงาน"):
        workbook_of(settings)
    for name in ("แผน ITA.XLSX", "~$แผน ITA.xlsx", ".~lock.แผน ITA.xlsx#", ".hidden.xlsx"):
        (tmp_path / name).touch()
    assert workbook_of(settings) == tmp_path / "แผน ITA.XLSX"
    (tmp_path / "old.xlsx").touch()
    with pytest.raises(SettingsError, match=r"old\.xlsx, แผน ITA\.XLSX"):
        workbook_of(settings)
    named = load(tmp_path, SHEET__WORKBOOK="old.xlsx")
    assert workbook_of(named) == tmp_path / "old.xlsx"
    elsewhere = load(tmp_path, SHEET__WORKBOOK="/share/ita.xlsx")
    assert workbook_of(elsewhere) == Path("/share/ita.xlsx")


def test_an_environment_of_json_is_read_as_json(tmp_path: Path) -> None:
    aliases = json.dumps({"ฝ่ายโยธา": ["โยธาฯ"]})
    assert load(tmp_path, ALIASES=aliases).names.aliases == {"ฝ่ายโยธา": ("โยธาฯ",)}
    assert "TIDTAM_ALIASES: aliases" in said_of(tmp_path, ALIASES="ฝ่ายโยธา=โยธาฯ")
