"""Days, periods and numbers as people read them; the names of months live here only."""

from datetime import date
from typing import Final, Literal

from engine.fiscal_year import BE_OFFSET, month_days
from engine.language import Language
from engine.thai_text import to_thai_digits

Style = Literal["short", "long", "weekday", "row"]

MONTHS_TH: Final = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS_TH: Final = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
    "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
MONTHS_EN: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS_EN: Final = tuple(name[:3] for name in MONTHS_EN)
WEEKDAYS_TH: Final = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
WEEKDAYS_EN: Final = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
)  # fmt: skip

_NBSP: Final = "\u00a0"  # a date never breaks over two lines
_DASH: Final = "–"


def format_number(n: int, thai_digits: bool) -> str:  # noqa: FBT001 - the office's setting, handed through
    """Return the number, thousands separated by commas."""
    return to_thai_digits(f"{n:,}") if thai_digits else f"{n:,}"


def format_date(
    day: date, *, thai_digits: bool, style: Style = "short", language: Language = "th"
) -> str:
    """Return the day; Thai in the Buddhist Era, English in the Common Era and Arabic digits."""
    month = _month(day, style, language)
    if language == "en":
        lead = f"{WEEKDAYS_EN[day.weekday()]}{_NBSP}" if style == "weekday" else ""
        end = "" if style == "row" else f"{_NBSP}{day.year}"
        return f"{lead}{day.day}{_NBSP}{month}{end}"
    lead = f"วัน{WEEKDAYS_TH[day.weekday()]}ที่{_NBSP}" if style == "weekday" else ""
    end = "" if style == "row" else f"{_NBSP}{day.year + BE_OFFSET}"
    text = f"{lead}{day.day}{_NBSP}{month}{end}"
    return to_thai_digits(text) if thai_digits else text


def format_period(
    first: date,
    last: date,
    *,
    thai_digits: bool,
    style: Literal["short", "long"] = "short",
    language: Language = "th",
) -> str:
    """Return the period, whole months by their names: ม.ค.–มี.ค. ๒๕๖๖, ๑–๑๕ มี.ค. ๒๕๖๖."""
    whole = first.day == 1 and last == month_days(last.year, last.month)[1]
    same_year, same_month = first.year == last.year, first.replace(day=1) == last.replace(day=1)

    def part(day: date, *, named: bool, dated: bool) -> str:
        words = [] if whole else [str(day.day)]
        words += [_month(day, style, language)] if named else []
        words += [str(day.year + (BE_OFFSET if language == "th" else 0))] if dated else []
        return _NBSP.join(words)

    end = part(last, named=True, dated=True)
    if first == last or (whole and same_month):
        text = end
    else:
        text = f"{part(first, named=not same_month, dated=not same_year)}{_DASH}{end}"
    return to_thai_digits(text) if thai_digits and language == "th" else text


def _month(day: date, style: Style, language: Language) -> str:
    is_long = style in ("long", "weekday")
    if language == "en":
        return (MONTHS_EN if is_long else SHORT_MONTHS_EN)[day.month - 1]
    return (MONTHS_TH if is_long else SHORT_MONTHS_TH)[day.month - 1]
