"""The office's set-up, checked line by line."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.check.connect": (
        "ลองต่อเครื่องส่งอีเมล (EHLO) โดยไม่ส่งอีเมล",
        "Try the mail relay (EHLO); no mail is sent.",
    ),
}
