"""The looks of the HTML mail: every colour and style once, by what a thing is.

Mail programs drop style sheets, so what must hold stands inline; classes only carry what
media queries change (dark, narrow). Typeface and ink are inherited from the outer table.
"""

from collections.abc import Mapping
from typing import Final

FONT: Final = "Sarabun,'Noto Sans Thai','Leelawadee UI',Thonburi,Tahoma,sans-serif"
INK: Final = "#16233a"
QUIET: Final = "#4a576e"
RULE: Final = "#d5dbe3"
TRACK: Final = "#dfe5ec"
GROUND: Final = "#eef1f5"
BRAND: Final = "#1f3f77"
LINK: Final = "#1a4f9c"

TEXT: Final = {
    "overdue": "#a3190f", "soon": "#7a4a00", "open": "#1b4f91", "reported": "#0d5c4d",
    "problem": "#4d5566", "plain": INK, "none": QUIET,
}  # fmt: skip
BAR: Final = {"overdue": "#b3261a", "open": "#5b8cc9", "reported": "#14715f"}
_DARK_TEXT: Final = {
    "overdue": "#ff9d92", "soon": "#f3c56b", "open": "#9cc4ff", "reported": "#7fd6bf",
    "problem": "#c1c9d6", "plain": "#e8edf4",
    "none": "#b3bece",
}  # fmt: skip
_DARK_BAR: Final = {"overdue": "#f0776a", "open": "#5f92d6", "reported": "#4fb39a"}

STYLE: Final[Mapping[str, str]] = {
    "outer": f"background:{GROUND};font-family:{FONT};color:{INK};overflow-wrap:anywhere",
    "paper": "max-width:600px;background:#ffffff",
    "band": f"height:6px;line-height:6px;font-size:0;background:{BRAND}",
    "pad": "padding:0 28px",
    "agency": "padding:18px 0 10px;font-size:15px;line-height:24px;font-weight:bold",
    "product": f"padding:18px 0 10px;font-size:14px;line-height:24px;color:{QUIET}",
    "memo": f"border-top:1px solid {RULE};border-bottom:1px solid {RULE};padding:8px 0",
    "memo_name": f"padding:0 14px 0 0;vertical-align:top;white-space:nowrap;font-size:14px;"
    f"line-height:25px;color:{QUIET}",
    "memo_value": "font-size:15px;line-height:25px",
    "headline": "margin:0;padding:22px 0 0;font-size:22px;line-height:34px;font-weight:bold;"
    "text-wrap:balance",
    "below": f"margin:0;padding:6px 0 0;font-size:16px;line-height:26px;color:{QUIET}",
    "figures": f"margin-top:18px;border-top:2px solid {INK};border-bottom:1px solid {RULE}",
    "figure": f"padding:8px 4px 8px 10px;vertical-align:top;border-left:1px solid {RULE}",
    "figure_first": "padding:8px 4px 8px 0;vertical-align:top",
    "value": "font-size:28px;line-height:40px;font-weight:bold;white-space:nowrap",
    "sign": "font-size:15px;line-height:1;font-weight:normal",
    "of": "font-size:16px;line-height:1",
    "label": "font-size:14px;line-height:21px;font-weight:bold;white-space:nowrap",
    "tiny": f"font-size:13px;line-height:20px;color:{QUIET};white-space:nowrap",
    "how": f"margin-top:20px;background:#f5f7fa;border-left:3px solid {BRAND}",
    "how_cell": "padding:12px 16px 13px",
    "how_title": "font-size:15px;line-height:24px;font-weight:bold",
    "step": "padding:2px 8px 0 0;vertical-align:top;font-size:15px;line-height:24px;"
    f"font-weight:bold;color:{LINK}",
    "step_text": "padding:2px 0 0;font-size:15px;line-height:24px",
    "button": f"background:{BRAND};border-radius:6px",
    "button_link": "display:block;padding:12px 16px;font-size:17px;line-height:26px;"
    "font-weight:bold;color:#ffffff;text-decoration:none",
    "heading": "margin:0;padding:30px 0 6px;font-size:18px;line-height:28px;font-weight:bold",
    "count": "font-weight:normal",
    "intro": f"padding:7px 0 1px;font-size:14px;line-height:22px;color:{QUIET}",
    "rows": "font-size:16px;line-height:25px",
    "rows_small": "font-size:15px;line-height:24px",
    "lead": f"padding:10px 10px 10px 0;border-bottom:1px solid {RULE}",
    "place": f"padding:10px 10px 10px 0;border-bottom:1px solid {RULE};white-space:nowrap",
    "lead_value": "font-size:20px",
    "body": f"padding:10px 0;border-bottom:1px solid {RULE}",
    "detail": f"font-size:14px;line-height:22px;color:{QUIET}",
    "link": f"color:{LINK}",
    "key": f"padding:3px 10px 3px 0;font-size:14px;color:{QUIET};white-space:nowrap",
    "key_body": "padding:3px 0",
    "group": f"padding:12px 0 3px;font-size:14px;line-height:22px;color:{QUIET}",
    "name": "padding:9px 8px 3px 0",
    "right": "padding:9px 0 3px;font-size:16px;white-space:nowrap",
    "badge": "font-size:14px;white-space:nowrap",
    "under": f"padding:0 0 9px;border-bottom:1px solid {RULE};font-size:14px;"
    f"line-height:22px;color:{QUIET}",
    "bar": "margin:5px 0 3px;font-size:0;line-height:8px;height:8px",
    "command": "display:inline-block;margin-top:5px;padding:3px 8px;background:#f0f3f7;"
    f"border-radius:3px;font-family:Consolas,Menlo,'DejaVu Sans Mono',{FONT};"
    "font-size:13px;line-height:21px",
    "note": f"padding:6px 0;border-bottom:1px solid {RULE}",
    "column": f"overflow-wrap:normal;padding:6px 0 5px 10px;border-bottom:1px solid {RULE};"
    f"font-size:13px;line-height:20px;color:{QUIET}",
    "column_first": f"padding:6px 0 5px;border-bottom:1px solid {RULE};font-size:13px;"
    f"line-height:20px;color:{QUIET}",
    "cell": f"padding:8px 0 8px 10px;border-bottom:1px solid {RULE}",
    "cell_first": f"padding:8px 0;border-bottom:1px solid {RULE}",
    "more": f"padding:9px 0 0;font-size:14px;line-height:22px;color:{QUIET}",
    "foot": f"margin-top:30px;border-top:1px solid {RULE};padding:14px 0 24px;font-size:13px;"
    f"line-height:21px;color:{QUIET}",
    "hidden": f"display:none;max-height:0;overflow:hidden;font-size:1px;color:{GROUND}",
}


def style_sheet() -> str:
    """Return the few rules that only improve: the phone, the dark, and what Outlook needs."""
    dark = [
        "body,.ground{background:#10151d!important}",
        ".paper{background:#19212d!important}",
        ".ink{color:#e8edf4!important}",
        ".sub{color:#b3bece!important}",
        ".line{border-color:#354256!important}",
        ".rule{border-color:#e8edf4 #354256 #354256!important}",
        ".lk{color:#a4c7ff!important}",
        ".btn{background:#a4c7ff!important}.btn a{color:#0f1a2c!important}",
        ".box{background:#212b3a!important;border-color:#a4c7ff!important}",
        ".track{background:#38465b!important}",
    ]
    dark += [
        f".t-{name}{{color:{colour}!important}}.l-{name}{{border-color:{colour}!important}}"
        for name, colour in _DARK_TEXT.items()
    ]
    dark += [f".b-{name}{{background:{colour}!important}}" for name, colour in _DARK_BAR.items()]
    return "\n".join(
        (
            "*{-webkit-print-color-adjust:exact;print-color-adjust:exact}",
            "a{text-underline-offset:3px}",
            "@media (max-width:480px){.pad{padding-left:16px!important;"
            "padding-right:16px!important}.value{font-size:23px!important;"
            "line-height:36px!important}.label,.tiny{font-size:13px!important;"
            "white-space:normal!important;overflow-wrap:normal}"
            ".hd{font-size:20px!important;line-height:31px!important}"
            ".fig{padding-left:7px!important;padding-right:2px!important}"
            ".fig1{padding-right:2px!important}}",
            f"@media (prefers-color-scheme:dark){{{''.join(dark)}}}",
        )
    )
