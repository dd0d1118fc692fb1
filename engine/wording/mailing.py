"""What became of a mail on its way."""

from typing import Final

from engine.wording import Catalogue

TEXTS: Final[Catalogue] = {
    "mailing.unsafe": (
        "{field} มีอักขระควบคุมหรือการขึ้นบรรทัดใหม่ จึงไม่สร้างหนังสือ: {value}",
        "{field} holds a line break or control character, so no mail is made: {value}",
    ),
    "mailing.field_to": ("อีเมลผู้รับ", "the recipient's address"),
    "mailing.field_sender": ("อีเมลผู้ส่ง", "the sender's address"),
    "mailing.field_reply_to": ("อีเมลสำหรับตอบกลับ", "the reply address"),
    "mailing.field_name": ("ชื่อผู้รับหรือผู้ส่ง", "a display name"),
    "mailing.field_subject": ("เรื่อง", "the subject"),
    "mailing.field_list_id": ("List-Id", "List-Id"),
    "mailing.bad_address": (
        "{field} ไม่ใช่อีเมลที่ใช้ได้: {value}",
        "{field} is not a usable e-mail address: {value}",
    ),
    "mailing.not_ascii": (
        "{field} มีอักษรที่ไม่ใช่ภาษาอังกฤษหน้าเครื่องหมาย @ ซึ่งระบบอีเมลทั่วไปส่งไม่ได้: {value}",
        "{field} has letters beyond ASCII before the @, which ordinary mail cannot carry: {value}",
    ),
    "mailing.empty": (
        "เนื้อหนังสือถูกล้างแล้ว จึงส่งไม่ได้",
        "the mail's body has been purged, so it cannot be sent",
    ),
    "mailing.folder_failed": (
        "เขียนไฟล์หนังสือลงในโฟลเดอร์ {folder} ไม่ได้ ({why}) โปรดตรวจสิทธิ์และพื้นที่ว่าง",
        "cannot write the mail into the folder {folder} ({why}); check permissions and free space",
    ),
    "mailing.no_connection": (
        "ติดต่อเครื่องส่งอีเมล {host} พอร์ต {port} ไม่ได้ ({why})",
        "cannot reach the mail server {host}, port {port} ({why})",
    ),
    "mailing.no_starttls": (
        "เครื่องส่งอีเมล {host} ไม่รองรับการเข้ารหัส STARTTLS ที่ตั้งค่าไว้",
        "the mail server {host} does not offer STARTTLS, which the settings ask for",
    ),
    "mailing.tls_failed": (
        "ตรวจสอบใบรับรองหรือเข้ารหัสกับเครื่องส่งอีเมล {host} ไม่สำเร็จ ({why})",
        "the encrypted connection with the mail server {host} could not be verified ({why})",
    ),
    "mailing.login_failed": (
        "เครื่องส่งอีเมล {host} ไม่รับชื่อผู้ใช้หรือรหัสผ่าน ({why})",
        "the mail server {host} did not accept the user name or password ({why})",
    ),
    "mailing.refused": (
        "เครื่องส่งอีเมล {host} ปฏิเสธหนังสือ ({why})",
        "the mail server {host} refused the mail ({why})",
    ),
    "mailing.broke_off": (
        "การติดต่อกับเครื่องส่งอีเมล {host} ขาดก่อนส่งเนื้อหนังสือ ({why})",
        "the connection with the mail server {host} broke before the body was sent ({why})",
    ),
    "mailing.unknown": (
        "การติดต่อกับเครื่องส่งอีเมล {host} ขาดหลังส่งเนื้อหนังสือแล้ว ไม่ทราบว่าถึงผู้รับหรือไม่ ({why})",
        "the connection with the mail server {host} broke after the body was sent; "
        "whether it arrived is not known ({why})",
    ),
}
