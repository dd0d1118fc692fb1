"""The mails in a real browser: no sideways scrolling on a phone, light or dark."""

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from engine.policy import Policy
from notifications.digest import render_digest
from tests.golden.office import PLAN_START, golden_office

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
FRAME = """<!DOCTYPE html><meta charset="utf-8"><body style="margin:0">
<iframe id="mail" style="width:360px;height:800px;border:0" srcdoc="{mail}"></iframe>
<script>onload = () => {{
  const page = document.getElementById("mail").contentDocument.documentElement;
  const wide = [...page.querySelectorAll("*")].filter(
    e => e.getBoundingClientRect().right > 360.5).map(e => e.tagName);
  document.title = `width=${{page.scrollWidth}} wide=${{wide.length}}`;
}}</script>"""


@pytest.mark.browser
@pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed: no look at a 360 px phone")
@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("email", ["pokkrong", "ita", "chief"])
def test_nothing_scrolls_sideways_on_a_phone(email: str, language: str, tmp_path: Path) -> None:
    policy = Policy(2566, PLAN_START, language=language)  # type: ignore[arg-type]
    digest = golden_office().digest(f"{email}@khet.example")
    page = tmp_path / "frame.html"
    mail = html.escape(render_digest(digest, policy).html, quote=True)
    page.write_text(FRAME.format(mail=mail), encoding="utf-8")

    seen = subprocess.run(
        [str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
         "--no-first-run", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", f"--user-data-dir={tmp_path / 'profile'}", "--window-size=800,900",
         "--hide-scrollbars", "--virtual-time-budget=2000", "--dump-dom", page.as_uri()],
        capture_output=True, check=True, timeout=120, text=True,
    )  # fmt: skip

    assert re.findall(r"<title>(.*?)</title>", seen.stdout)[-1] == "width=360 wide=0"
