"""The chain cell, rule, decision."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.explain.key": (
        "รหัสการติดตาม มาตรการ ความรับผิดชอบ เรื่อง (P0007) อีเมลของบุคคล หรือรหัสอีเมลจาก tidtam outbox",
        "Key of a follow-up, a measure, an assignment, a problem (P0007), a person's address,"
        " or a mail's key from tidtam outbox.",
    ),
}
