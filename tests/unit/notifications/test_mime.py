from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.mail_errors import MailError
from engine.wording import say
from notifications.digest import RenderedDigest
from notifications.mime import Envelope, Mailbox, build_message, checked_address

BANGKOK = timezone(timedelta(hours=7))
NOW = datetime(2023, 4, 24, 8, 0, tzinfo=BANGKOK)
SENDER = Mailbox("tidtam@khet.example", "ระบบติดตาม สำนักงานเขตตัวอย่าง")
TO = Mailbox("head@khet.example", "หัวหน้าฝ่ายปกครอง")
MAIL = RenderedDigest(
    "[ITA] ฝ่ายปกครอง: เกินกำหนด ๖ ใกล้ครบกำหนด ๕ (๒๔ เม.ย. ๒๕๖๖)",
    "ข้อความ\n.\nจบ\n",
    "<p>หน้า</p>\n",
    "th",
)
KEY = "digest:khet:head@khet.example:2023-04-24"


def parsed(mime: bytes) -> EmailMessage:
    message = message_from_bytes(mime, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert [part.defects for part in message.walk() if part.defects] == []
    return message


def built(mail: RenderedDigest = MAIL, **changes: object) -> EmailMessage:
    values = {"sender": SENDER, "to": TO, "key": KEY, "now": NOW, **changes}
    return parsed(build_message(mail, Envelope(**values)))  # type: ignore[arg-type]


def shown(message: EmailMessage, header: str) -> str:
    """RFC 2047: white space between encoded words is none; older parsers keep it in names."""
    raw = dict(message.raw_items())[header]
    return str(make_header(decode_header(raw.replace("\r\n", ""))))


def content(message: EmailMessage, kind: str) -> str:
    body = message.get_body((kind,))
    assert body is not None
    return str(body.get_content()).replace("\r\n", "\n")


def test_a_mail_reads_back_as_it_was_meant() -> None:
    message = built(reply_to=Mailbox("ita@khet.example"), list_id="digest.khet.example")

    assert message["Subject"] == MAIL.subject
    assert shown(message, "From") == f"{SENDER.name} <{SENDER.address}>"
    assert message["From"].addresses[0].addr_spec == SENDER.address
    assert shown(message, "To") == f"{TO.name} <{TO.address}>"
    assert message["Reply-To"] == "ita@khet.example"
    assert message["Date"].datetime == NOW
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "th"
    assert message["List-Id"] == "<digest.khet.example>"
    assert message.get_content_type() == "multipart/alternative"
    assert content(message, "plain") == MAIL.text
    assert content(message, "html") == MAIL.html
    assert [part.get_content_type() for part in message.iter_parts()] == [
        "text/plain",
        "text/html",
    ]


def test_the_same_digest_is_the_same_bytes_and_another_key_another_id() -> None:
    envelope = Envelope(SENDER, TO, KEY, NOW)

    assert build_message(MAIL, envelope) == build_message(MAIL, envelope)
    assert built()["Message-ID"] == built()["Message-ID"]
    assert built()["Message-ID"] != built(key="digest:khet:other:2023-04-24")["Message-ID"]
    assert built()["Message-ID"].endswith("@khet.example>")


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=120),
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=60),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r"), max_size=300),
)
def test_any_subject_name_and_text_arrive_whole(subject: str, name: str, text: str) -> None:
    mail = RenderedDigest(subject, text, f"<p>{len(text)}</p>", "th")
    mime = build_message(mail, Envelope(SENDER, Mailbox("a@b.example", name), KEY, NOW))
    message = parsed(mime)

    assert max(len(line) for line in mime.split(b"\r\n")) <= 200
    assert mime.isascii()
    assert b"\n" not in mime.replace(b"\r\n", b"")
    assert str(message["Subject"] or "").split() == subject.split()
    assert message["To"].addresses[0].addr_spec == "a@b.example"
    assert content(message, "plain") == text


@pytest.mark.parametrize(
    "evil", ["\r\nBcc: x@y.example", "\nBcc: x", "\rX", "\x00", "\x1b[2J", "\u2028", "\x85"]
)
@pytest.mark.parametrize("place", ["subject", "name", "to", "sender", "reply_to", "list_id"])
def test_a_line_break_or_control_character_makes_no_mail(place: str, evil: str) -> None:
    mail, changes = MAIL, dict[str, object]()
    if place == "subject":
        mail = RenderedDigest(f"เรื่อง{evil}", "", "", "th")
    elif place == "list_id":
        changes = {"list_id": f"digest{evil}"}
    elif place == "name":
        changes = {"to": Mailbox(TO.address, f"ชื่อ{evil}")}
    else:
        changes = {place: Mailbox(f"a{evil}@khet.example")}

    with pytest.raises(MailError) as refused:
        built(mail, **changes)

    assert refused.value.permanent and not refused.value.ambiguous
    assert "\n" not in say(refused.value.said)


@pytest.mark.parametrize(
    ("address", "as_mailed"),
    [
        ("head@khet.example", "head@khet.example"),
        (" head@khet.example ", "head@khet.example"),
        ("a.b+c@x-y.go.th", "a.b+c@x-y.go.th"),
        ("head@เขต.ไทย", "head@xn--22c2bwh.xn--o3cw4h"),
    ],
)
def test_addresses_are_mailed_in_their_ascii_form(address: str, as_mailed: str) -> None:
    assert checked_address(address, "to") == as_mailed


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("หัวหน้า@khet.example", "mailing.not_ascii"),
        ("head", "mailing.bad_address"),
        ("", "mailing.bad_address"),
        ("@khet.example", "mailing.bad_address"),
        ("head@", "mailing.bad_address"),
        ("head@-x.example", "mailing.bad_address"),
        ("head@x..example", "mailing.bad_address"),
        ("a..b@khet.example", "mailing.bad_address"),
        ("a b@khet.example", "mailing.bad_address"),
        ("<a@khet.example>", "mailing.bad_address"),
        ("a@khet.example, b@khet.example", "mailing.bad_address"),
        ("a" * 65 + "@khet.example", "mailing.bad_address"),
        ("a@" + "b" * 64 + ".example", "mailing.bad_address"),
    ],
)
def test_addresses_that_cannot_be_used_are_refused_by_name(address: str, code: str) -> None:
    with pytest.raises(MailError) as refused:
        checked_address(address, "to")

    assert refused.value.said.code == code
    assert "อีเมลผู้รับ" in say(refused.value.said)
