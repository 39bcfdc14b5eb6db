"""A browser in words: «Телефон, Chrome». From what it says of itself; nobody else is asked."""

from __future__ import annotations

# The first that is named counts: most call themselves Chrome or Safari as well.
BROWSERS = (
    ("YaBrowser/", "Яндекс Браузер"),
    ("YaApp", "Яндекс"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("MiuiBrowser/", "Mi Browser"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
TABLETS = ("iPad", "Tablet")
PHONES = ("iPhone", "Mobile")
COMPUTERS = ("Windows NT", "Macintosh", "X11", "CrOS")


def in_words(user_agent: str) -> str:
    """«Телефон, Chrome», «Компьютер, Яндекс Браузер»; «Неизвестное устройство» where it says nothing of use."""
    device = _device(user_agent)
    browser = next((name for mark, name in BROWSERS if mark in user_agent), "")
    return ", ".join(filter(None, [device, browser])) or "Неизвестное устройство"


def _device(user_agent: str) -> str:
    if any(mark in user_agent for mark in TABLETS) or (
        "Android" in user_agent and "Mobile" not in user_agent
    ):
        return "Планшет"
    if any(mark in user_agent for mark in PHONES):
        return "Телефон"
    return "Компьютер" if any(mark in user_agent for mark in COMPUTERS) else ""
