from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.date_format import MONTHS_TH, SHORT_MONTHS_TH, Style, format_date, format_period
from engine.fiscal_year import FiscalYear
from engine.reading import Reading, Sure
from engine.snapshot import CellError, CellValue
from engine.thai_dates import read_date, read_date_cell
from engine.wording import Language, say

FY2566 = FiscalYear(2566)
MARCH_30 = date(2023, 3, 30)


def _shown(reading: Reading[date | tuple[date, date] | None]) -> str:
    """A reading on one line: the day or days, then how sure."""
    value = reading.value
    days = value if isinstance(value, tuple) else (value,)
    return f"{'..'.join(d.isoformat() if d else '-' for d in days)} {reading.sure}"


@pytest.mark.parametrize(
    "text",
    [
        "๓๐ มี.ค.๖๖", "๓๐ มี.ค. ๖๖", "30 มี.ค 66", "30มีค66", "30 มีค. 66", "30 มี . ค . 66",
        "30 มีนาคม 2566", "30 มีนา 66", "30 มี.ค. พ.ศ. 2566", "30 มี.ค.พศ.2566",
        "วันที่ 30 เดือนมีนาคม พ.ศ.2566", "วันพฤหัสบดีที่ ๓๐ มีนาคม ๒๕๖๖",
         "พฤหัสที่ 30 มี.ค. 66",
        "วันที่ 30 ของเดือนมีนาคม ปี 2566", "30 มี.ค. ปี 66", "30.มี.ค.66", "30/มี.ค./66",
        "30/3/66", "30/03/2566", "30-03-2023", "30.3.2566", "30 / 3 / 2566", "30–3–66",
        "2023-03-30", "2566-03-30", "66/3/30", "2023-03-30T00:00", "2023-03-30 09:15:00+07:00",
        "30 มี.ค. ค.ศ. 2023", "30 มี.ค. ค.ศ. 23", "30 March 2023", "Mar 30, 2023",
         "30th Mar. 2023",
        "Thursday, 30 March 2023", "30 มี.ค. 2566 เวลา ๑๖.๓๐ น.", "ภายในวันที่ 30 มี.ค. 66",
        "ทุกข้อมูลดำเนินการแล้วเสร็จภายใน ๓๐ มี.ค\n๖๖ และนำขึ้น website ของสำนักงานเขต",
        "30 มี.ค. 66 (30/3/2566)", "คำสั่งที่ 12/2566 ลงวันที่ 30 มี.ค. 66",
         "อบรม 2 วัน ภายใน 30 มี.ค. 66",
        "ตามหนังสือสำนักงาน ก.พ. ภายใน 30 มี.ค. 66",
         "ประกาศ ก.พ.ร. และ อ.ก.พ. ภายใน 30 มี.ค. 66",
        "แผนประจำปี 2566 ภายใน 30 มี.ค. 66", "แผนปีงบประมาณ พ.ศ. 2566 ภายใน 30 มี.ค. 66",
        "ทุกไตรมาส ภายใน 30 มี.ค. 66", "แผน 1.2.3 ภายใน 30 มี.ค. 66",
         "30 มี.ค. ปีงบประมาณ 2566",
    ],
)  # fmt: skip
def test_a_day_is_a_day_however_it_is_written(text: str) -> None:
    assert _shown(read_date(text, FY2566)) == "2023-03-30 yes"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("มีนาคม 2566", "2023-03-01..2023-03-31 yes"),
        ("มี.ค./66", "2023-03-01..2023-03-31 yes"),
        ("สิ้นเดือนมีนาคม 2566", "2023-03-31 yes"),
        ("ภายในเดือนมีนาคม 2566 (31 มี.ค. 66)", "2023-03-31 yes"),
        ("31 มี.ค. 66 (มีนาคม 2566)", "2023-03-31 yes"),
        ("ม.ค. – ก.พ. 67", "2024-01-01..2024-02-29 yes"),
        ("1-15 มี.ค. 66", "2023-03-01..2023-03-15 yes"),
        ("วันที่ 1 ถึงวันที่ 15 มี.ค. 66", "2023-03-01..2023-03-15 yes"),
        ("1 ต.ค. 65 - 30 ก.ย. 66", "2022-10-01..2023-09-30 yes"),
        ("1/10/65 - 30/9/66", "2022-10-01..2023-09-30 yes"),
        ("ม.ค. 66 ถึง มี.ค. 66", "2023-01-01..2023-03-31 yes"),
        ("ต.ค. 65 – ม.ค. 66", "2022-10-01..2023-01-31 yes"),
        ("ระหว่างวันที่ 1 ต.ค. 65 และ 30 ก.ย. 66", "2022-10-01..2023-09-30 yes"),
        ("ตั้งแต่ 1 ต.ค. 65 ถึง 30 ก.ย. 66", "2022-10-01..2023-09-30 yes"),
        ("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566", "2023-01-01..2023-03-31 yes"),
        ("ตุลาคม ปีงบประมาณ 2566", "2022-10-01..2022-10-31 yes"),
        ("สิ้นปีงบประมาณ 2566", "2023-09-30 yes"),
        ("รอบ 6 เดือนหลัง ปีงบประมาณ 2566", "2023-04-01..2023-09-30 yes"),
        ("พ.ย. - ม.ค. 67", "2023-11-01..2024-01-31 assumed"),
        ("1 ต.ค. - 30 ก.ย. 66", "2022-10-01..2023-09-30 assumed"),
        ("ม.ค. 66 - มี.ค.", "2023-01-01..2023-03-31 assumed"),
        ("ไตรมาส 2/2566", "2023-01-01..2023-03-31 assumed"),
        ("Q2/2023", "2023-01-01..2023-03-31 assumed"),
        ("ไตรมาส 2 2566", "2023-01-01..2023-03-31 assumed"),
        ("รอบ 6 เดือนแรก ปี 2566", "2022-10-01..2023-03-31 assumed"),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๕", "2021-10-01..2022-09-30 assumed"),
        ("ก่อนวันที่ 5 เม.ย. 66", "2023-04-05 assumed"),
        ("ก่อนสิ้นเดือนมีนาคม 2566", "2023-03-31 assumed"),
    ],
)
def test_periods_and_conventions_need_no_plan(text: str, shown: str) -> None:
    assert _shown(read_date(text)) == shown


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30 มี.ค.", "2023-03-30"),
        ("ภายในเดือนมีนาคม", "2023-03-01..2023-03-31"),
        ("ต.ค.", "2022-10-01..2022-10-31"),
        ("ธ.ค. - มี.ค.", "2022-12-01..2023-03-31"),
        ("ภายในไตรมาส 2", "2023-01-01..2023-03-31"),
        ("ไตรมาส 1-2", "2022-10-01..2023-03-31"),
        ("ไตรมาส 1 - ไตรมาส 2", "2022-10-01..2023-03-31"),
        ("สิ้นไตรมาส 2", "2023-03-31"),
        ("ไตรมาส 2 5 เรื่อง", "2023-01-01..2023-03-31"),
        ("Q2", "2023-01-01..2023-03-31"),
        ("รอบ 6 เดือนแรก", "2022-10-01..2023-03-31"),
        ("ครึ่งปีหลัง", "2023-04-01..2023-09-30"),
        ("สิ้นปีงบประมาณ", "2023-09-30"),
        ("ภายในปีงบประมาณ", "2022-10-01..2023-09-30"),
    ],
)
def test_without_a_year_the_plans_year_is_assumed_and_without_a_plan_it_is_asked(
    text: str, days: str
) -> None:
    assert _shown(read_date(text, FY2566)) == f"{days} assumed"
    assert _shown(read_date(text)) == "- ask"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("31 ก.พ. 66", "date_no_such_day"),
        ("29 ก.พ. 66", "date_no_such_day"),
        ("0 - 5 มี.ค. 66", "date_no_such_day"),
        ("32 มี.ค. 66", "date_no_day"),
        ("30/13/66", "date_no_month"),
        ("3/30/2566", "date_no_month"),
        ("1 - 30/13/66", "date_no_month"),
        ("30 มี.ค. 256", "date_no_year"),
        ("30 มี.ค. 6", "date_no_year"),
        ("30 มี.ค. 999999999999", "date_no_year"),
        ("30 มี.ค. ค.ศ. 2566", "date_no_year"),
        ("30 มี.ค. พ.ศ. 2023", "date_no_year"),
        ("30 มี.ค. 66 - 1 มี.ค. 66", "date_range_backwards"),
        ("ไตรมาส 5", "date_no_quarter"),
        ("ไตรมาส 1 และ 3", "date_several_quarters"),
        ("30 มี.ค. 66 และ 20 เม.ย. 66", "date_several"),
        ("มีนาคม, กันยายน 2566", "date_several"),
        ("ม.ค.ก.พ. 66", "date_several"),
        ("ม.ค. 66 ไตรมาส 1 และ 9", "date_several"),
        ("แผนปีงบประมาณ 2565 ภายใน 30 มี.ค. 66", "date_several"),
        ("ม.ค. - มี.ค. 66 และ ก.พ. - มี.ค. 66", "date_several"),
        ("1-2 มี.ค. 66 - 5 เม.ย. 66", "date_several"),
        ("มี.ค. 30 2566 20 มี.ค. 66", "date_several"),
        ("1. มี.ค. 66", "date_or_list"),
        ("ครั้งที่ 2 มีนาคม 2566", "date_or_list"),
        ("ก่อนเดือนเมษายน 66", "date_before_period"),
        ("2566", "date_year_alone"),
        ("พ.ศ. 2566", "date_year_alone"),
        ("5 เม.ษ. 66", "date_none"),
        ("12/2566", "date_none"),
        ("ทุกวันที่ 5 ของเดือน", "date_none"),
        ("มีความโปร่งใส ร้อยละ 80", "date_none"),
        ("ไตรมาส 4-1", "date_unread"),
        ("32/13/66", "date_no_day_no_month"),
        ("32/3/66", "date_no_day"),
    ],
)
def test_what_is_no_day_is_asked_and_says_why(text: str, code: str) -> None:
    reading = read_date(text, FY2566)
    assert reading.sure is Sure.ASK
    assert reading.how.code == f"readings.{code}"
    if code != "date_unread":
        assert reading.value is None
    assert say(reading.how)
    assert say(reading.how, "en")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("30/3/1966", "date_out_of_reach"),
        ("30-Mar-23", "date_out_of_reach"),
        ("ต้นเดือนมีนาคม 2566", "date_vague"),
        ("สัปดาห์ที่ 2 ของเดือนมีนาคม 2566", "date_vague"),
        ("วันอังคารที่ ๒๔ เมษายน ๒๕๖๖", "date_other_weekday"),
        ("วันอังคารที่ 24 เม.ย. 66 (24 เม.ย. 66)", "date_other_weekday"),
        ("วันอังคารที่ 24 เม.ย. 66 - 30 เม.ย.", "date_other_weekday"),
        ("ภายใน 30 มี.ค. 66 ปี 2567", "date_unread"),
        ("1 และ 15 มี.ค. 66", "date_unread"),
        ("มี.ค. 66-68", "date_unread"),
        ("๓o มี.ค. ๖๖", "date_unread"),
        ("l มี.ค. 66", "date_unread"),
        ("30 มีนาคา 66, 5 เม.ย. 66", "date_unread"),
        ("5 เม.ษ. 66 หรือ 30 มี.ค. 66", "date_unread"),
        ("30/4 หรือ 30 มี.ค. 66", "date_unread"),
        ("30 มี.ค. 66 หรือภายในไตรมาส", "date_unread"),
        ("30 มี.ค. ปีหน้า", "date_unread"),
        ("30 มี.ค.ปีหน้า", "date_unread"),
        ("30 มี.ค. ปีถัดไป", "date_unread"),
        ("30 มี.ค. ปีต่อ ๆ ไป", "date_unread"),
        ("30 มี.ค. ของปีที่แล้ว", "date_unread"),
        ("30 มี.ค. ปีก่อน", "date_unread"),
        ("30 มี.ค. ศกหน้า", "date_unread"),
        ("30 มี.ค. ของทุกปี", "date_unread"),
        ("30 มี.ค. 66 ของทุก ๆ ปี", "date_unread"),
        ("มี.ค. - เม.ย. ปีหน้า", "date_unread"),
        ("สิ้นปีงบประมาณหน้า", "date_unread"),
        ("ทุกสิ้นปีงบประมาณ", "date_unread"),
        ("ทุกวันที่ 30 มี.ค.", "date_unread"),
        ("ทุกเดือนมีนาคม", "date_unread"),
        ("ภายในเดือนมีนาคมหน้า", "date_unread"),
        ("30 มี.ค. ปีการศึกษา 2566", "date_unread"),
        ("30 มี.ค. ปีมะโรง", "date_unread"),
        ("30 มี.ค. (67)", "date_unread"),
        ("30 มี.ค. พ.ศ. หน้า", "date_unread"),
        ("30 มี.ค. รายปี", "date_unread"),
        ("30 มี.ค. ทุก 2 ปี", "date_unread"),
        ("‘30’ มี.ค. 66", "date_unread"),
        ("30 Mar next year", "date_unread"),
        ("ภายใน 15 วันนับจากวันที่ 1 เม.ย. 66", "date_not_the_day"),
        ("ตั้งแต่ 1 เม.ย. 66", "date_not_the_day"),
        ("หลังวันที่ 1 เม.ย. 66", "date_not_the_day"),
    ],
)
def test_a_doubtful_day_is_only_proposed(text: str, code: str) -> None:
    reading = read_date(text, FY2566)
    assert reading.sure is Sure.ASK
    assert reading.value is not None
    assert reading.how.code == f"readings.{code}"


def test_the_year_1966_is_out_of_reach_with_and_without_a_plan() -> None:
    assert _shown(read_date("30 มี.ค. 1966")) == "1966-03-30 ask"
    assert _shown(read_date("30 มี.ค. 2572", FY2566)) == "2029-03-30 ask"
    assert _shown(read_date("30 มี.ค. 2571", FY2566)) == "2028-03-30 yes"


@pytest.mark.parametrize(
    "text", ["", " \n", "-", "–", "ไม่มี", "ตลอดปีงบประมาณ", "ต่อเนื่อง", "ตลอดปีงบประมาณ 2566"]
)
def test_no_deadline_is_an_answer_too(text: str) -> None:
    assert _shown(read_date(text, FY2566)) == "- yes"


def test_a_quarter_spelled_out_by_its_months_is_one_period() -> None:
    text = "ไตรมาส 2 (ม.ค. - มี.ค. 66)"
    assert _shown(read_date(text, FY2566)) == "2023-01-01..2023-03-31 yes"
    assert read_date(text, FiscalYear(2567)).sure is Sure.ASK


@pytest.mark.parametrize(
    "text",
    ["30 มี.ค. '67", "30 มี.ค. ’67", "30 มี.ค.'67", "30 มี.ค. ปี '67", "30/3/'67", "30/มี.ค./'67",
     "30 มี.ค. พุทธศักราช 2567", "30 มี.ค. พุทธศักราช ๖๗", "30 มี.ค. คริสต์ศักราช 2024"],
)  # fmt: skip
def test_a_year_as_written_beats_the_year_of_the_plan(text: str) -> None:
    assert _shown(read_date(text, FY2566)) == "2024-03-30 yes"


def test_an_apostrophe_stands_before_the_year_of_a_month_and_of_a_quarter_too() -> None:
    assert _shown(read_date("มี.ค. '67", FY2566)) == "2024-03-01..2024-03-31 yes"
    assert _shown(read_date("ไตรมาส 2/'67", FY2566)) == "2024-01-01..2024-03-31 assumed"


@pytest.mark.parametrize("text", ["30 มี.ค. ปีนี้", "ภายใน 30 มี.ค. ของปีนี้", "30 มี.ค. ศกนี้"])
def test_this_year_is_the_year_of_the_plan(text: str) -> None:
    assert _shown(read_date(text, FY2566)) == "2023-03-30 assumed"
    assert _shown(read_date(text)) == "- ask"


def test_a_day_that_no_calendar_has_is_shown_as_typed() -> None:
    how = read_date("32/13/66", FY2566).how
    assert say(how, "en") == (
        "“32/13/66” is no date of the calendar: there is no day 32 and no month 13"
    )


def test_two_days_are_named_as_typed() -> None:
    how = read_date("30 มี.ค. 66 และ 20 เม.ย. 66").how
    assert "“30 มี.ค. 66” และ “20 เม.ย. 66”" in say(how)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (None, "- yes"),
        ("๓๐ มี.ค.๖๖", "2023-03-30 yes"),
        (MARCH_30, "2023-03-30 yes"),
        (datetime(2023, 3, 30, 12, 0), "2023-03-30 yes"),  # noqa: DTZ001 - a cell has no zone
        (45015, "2023-03-30 yes"),
        (45015.75, "2023-03-30 yes"),
        (date(2566, 3, 30), "2023-03-30 assumed"),
        (datetime(2566, 3, 30), "2023-03-30 assumed"),  # noqa: DTZ001 - a cell has no zone
        (243342, "2023-03-30 assumed"),
        (date(2568, 2, 29), "- ask"),  # no 29 February in 2025
        (date(1966, 3, 30), "2023-03-30 ask"),  # 30/3/66 typed into a spreadsheet
        (date(1968, 2, 29), "1968-02-29 ask"),
        (date(1999, 1, 1), "1999-01-01 ask"),
        (7, "- ask"),
        (2566, "- ask"),
        (-1, "- ask"),
        (10**9, "- ask"),
        (float("nan"), "- ask"),
        (True, "- ask"),
        (CellError("#REF!"), "- ask"),
    ],
)
def test_cells_hold_days_serials_and_mistakes(cell: CellValue, shown: str) -> None:
    reading = read_date_cell(cell, FY2566)
    assert _shown(reading) == shown
    assert say(reading.how)


_DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(
    _DAYS,
    st.sampled_from(["short", "long", "weekday"]),
    st.booleans(),
    st.sampled_from(["th", "en"]),
)
def test_every_day_that_is_written_is_read_back(
    day: date, style: Style, thai_digits: bool, language: Language
) -> None:
    text = format_date(day, thai_digits=thai_digits, style=style, language=language)
    reading = read_date(text)
    assert (reading.value, reading.sure) == (day, Sure.YES)


@given(_DAYS, st.booleans())
def test_a_day_without_year_is_read_back_in_its_fiscal_year(day: date, thai_digits: bool) -> None:
    reading = read_date(format_date(day, thai_digits=thai_digits, style="row"), FiscalYear.of(day))
    assert (reading.value, reading.sure) == (day, Sure.ASSUMED)


@given(_DAYS, _DAYS, st.booleans())
def test_every_period_that_is_written_is_read_back(
    one: date, other: date, thai_digits: bool
) -> None:
    first, last = sorted((one, other))
    reading = read_date(format_period(first, last, thai_digits=thai_digits))
    assert reading.sure is Sure.YES
    assert reading.value in ((first, last), last)


_PIECES = st.sampled_from(
    [
        *MONTHS_TH,
        *SHORT_MONTHS_TH,
        "มค",
        "พ.ศ.",
        "ค.ศ.",
        "ปี",
        "ปีงบประมาณ",
        "ไตรมาส",
        "Q",
        "สิ้น",
        "6 เดือนแรก",
        "ต้น",
        "ของ",
        "เดือน",
        "วันที่",
        "วันจันทร์ที่",
        "ก่อน",
        "หลัง",
        "ระหว่าง",
        "และ",
        "ถึง",
        "-",
        "–",
        "/",
        ".",
        ",",
        " ",
        "\n",
        "\u200b",
        "10:30",
        "T00:00",
        "{}",
        "²",
        "ฝ่าย",
    ]
)
_NUMBERS = st.integers(0, 99999).map(str)
_SOUP = st.lists(st.one_of(_PIECES, _NUMBERS, st.text(max_size=2)), max_size=9).map("".join)


@given(_SOUP, st.sampled_from([None, FY2566]))
def test_no_text_can_break_the_reader(text: str, year: FiscalYear | None) -> None:
    reading = read_date(text, year)
    assert say(reading.how)
    if isinstance(reading.value, tuple):
        assert reading.value[0] <= reading.value[1]


@given(st.integers(32, 99), st.sampled_from(SHORT_MONTHS_TH), st.integers(60, 70))
def test_a_day_above_31_is_never_read_for_sure(day: int, month: str, year: int) -> None:
    assert read_date(f"{day} {month} {year}", FY2566).sure is Sure.ASK


@given(st.integers(1, 31), st.integers(13, 99), st.sampled_from(["/", "-"]))
def test_a_month_above_12_is_never_read_for_sure(day: int, month: int, sign: str) -> None:
    assert read_date(f"{day}{sign}{month}{sign}2566", FY2566).sure is Sure.ASK
