"""What is said when the database cannot be read or written."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "storage.busy": (
        "ฐานข้อมูล {place} กำลังถูกใช้งานโดยโปรแกรมติดตามอีกหน้าต่างหนึ่งหรืออีกเครื่องหนึ่ง จึงยังไม่ได้บันทึกสิ่งใด "
        "โปรดรอสักครู่แล้วลองใหม่ หากเป็นอยู่นาน ให้ปิดโปรแกรมที่ค้างอยู่",
        "The database {place} is in use by another Tidtam program; nothing was kept. "
        "Wait a little and try again; if it lasts, close the program that hangs.",
    ),
    "storage.full": (
        "พื้นที่จัดเก็บของฐานข้อมูล {place} เต็ม จึงไม่ได้บันทึกสิ่งใด ข้อมูลเดิมยังอยู่ครบ "
        "โปรดลบแฟ้มที่ไม่ใช้หรือขยายพื้นที่ แล้วลองใหม่",
        "The disk of the database {place} is full; nothing was kept and what was there is whole. "
        "Make room and try again.",
    ),
    "storage.input_output": (
        "อ่านหรือเขียนแฟ้มฐานข้อมูล {place} ไม่สำเร็จ ({detail}) ดิสก์อาจเสียหรือหลุดการเชื่อมต่อ จึงไม่ได้บันทึกสิ่งใด "
        "โปรดตรวจดิสก์และสำรองข้อมูลก่อนใช้งานต่อ",
        "The database file {place} could not be read or written ({detail}); nothing was kept. "
        "The disk may be failing or not connected: check it, and make a backup before going on.",
    ),
    "storage.damaged": (
        "แฟ้ม {place} ไม่ใช่ฐานข้อมูลที่สมบูรณ์ อาจเสียหายหรือถูกเขียนทับ โปรดเก็บแฟ้มนี้ไว้ "
        "แล้วนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "{place} is not a sound database; it may be damaged or overwritten. "
        "Keep the file aside and put the newest backup in its place.",
    ),
    "storage.newer": (
        "ฐานข้อมูล {place} สร้างโดยโปรแกรมติดตามรุ่นใหม่กว่า (โครงสร้าง {version}) "
        "โปรดปรับปรุงโปรแกรมเป็นรุ่นล่าสุด ห้ามใช้รุ่นเก่ากับฐานข้อมูลนี้",
        "The database {place} was made by a newer Tidtam (schema {version}). "
        "Install the newest version; an older one must not write here.",
    ),
    "storage.not_ours": (
        "ฐานข้อมูล {place} มีตาราง {table} ที่โปรแกรมติดตามไม่ได้สร้าง จึงไม่แตะต้อง โปรดระบุฐานข้อมูลอื่นที่ว่างอยู่",
        "The database {place} holds a table {table} that Tidtam did not make, so it is "
        "left alone. Name another, empty database.",
    ),
    "storage.unreachable": (
        "ติดต่อฐานข้อมูล {place} ไม่ได้ โปรดตรวจว่าเครื่องแม่ข่ายเปิดอยู่ เครือข่ายใช้ได้ "
        "และค่า database_url ถูกต้อง แล้วลองใหม่",
        "The database {place} cannot be reached. Check that the server is up, the network works "
        "and database_url is right, then try again.",
    ),
    "storage.refused": (
        "ฐานข้อมูล {place} ไม่อนุญาตให้เข้าใช้ โปรดตรวจชื่อผู้ใช้ รหัสผ่าน ชื่อฐานข้อมูล และสิทธิ์ในค่า database_url",
        "The database {place} refuses access. Check user, password, database name and rights "
        "in database_url.",
    ),
    "storage.read_only": (
        "เขียนแฟ้มฐานข้อมูล {place} ไม่ได้ เพราะแฟ้มหรือโฟลเดอร์อนุญาตให้อ่านอย่างเดียว "
        "โปรดแก้สิทธิ์ของแฟ้มและโฟลเดอร์",
        "The database {place} cannot be written: the file or its folder is read-only. "
        "Mend the rights of both.",
    ),
    "storage.missing": (
        "ไม่พบแฟ้มฐานข้อมูล {place} โปรดตรวจว่าแฟ้มไม่ถูกย้ายหรือลบ หรือนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "The database file {place} was not found. Check that it was not moved or deleted, "
        "or put the newest backup in its place.",
    ),
    "storage.no_folder": (
        "ไม่พบโฟลเดอร์ {folder} สำหรับแฟ้มฐานข้อมูล หรือไม่มีสิทธิ์สร้างแฟ้มในนั้น โปรดสร้างโฟลเดอร์หรือแก้สิทธิ์ก่อน",
        "The folder {folder} for the database does not exist or no file can be made in it. "
        "Make it or mend its rights first.",
    ),
    "storage.address": (
        "ค่า database_url ({place}) ใช้ไม่ได้ ต้องขึ้นต้นด้วย sqlite:/// ตามด้วยที่อยู่แฟ้ม หรือ postgresql://",
        "database_url ({place}) cannot be used: it must be sqlite:/// and a file path, "
        "or begin with postgresql://.",
    ),
    "storage.no_driver": (
        "ยังไม่ได้ติดตั้งส่วนเสริมสำหรับ PostgreSQL โปรดติดตั้งด้วยคำสั่ง {command}",
        "The PostgreSQL driver is not installed. Install it with: {command}",
    ),
    "storage.overtaken": (
        "รายการ {key} ถูกแก้ไขจากที่อื่นระหว่างดำเนินการ (ช่อง {field}) จึงไม่ได้บันทึกสิ่งใด โปรดลองใหม่",
        "{key} was changed elsewhere meanwhile (field {field}); nothing was kept. Try again.",
    ),
}
