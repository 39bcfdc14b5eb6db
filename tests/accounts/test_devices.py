"""A browser in words, from what it says of itself."""

from __future__ import annotations

import pytest

from accounts.devices import in_words

WEBKIT = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (
            f"Mozilla/5.0 (Linux; Android 10; K) {WEBKIT} Chrome/126.0.0.0 Mobile Safari/537.36",
            "Телефон, Chrome",
        ),
        (f"Mozilla/5.0 (Linux; Android 13; SM-X200) {WEBKIT} Chrome/126.0 Safari/537.36", "Планшет, Chrome"),
        (
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                " Version/17.5 Mobile/15E148 Safari/604.1"
            ),
            "Телефон, Safari",
        ),
        (
            "Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) Version/16.0 Mobile/15E148 Safari/604.1",
            "Планшет, Safari",
        ),
        (
            f"Mozilla/5.0 (Windows NT 10.0; Win64; x64) {WEBKIT} Chrome/124.0 YaBrowser/24.6 Safari/537.36",
            "Компьютер, Яндекс Браузер",
        ),
        (f"Mozilla/5.0 (Windows NT 10.0) {WEBKIT} Chrome/126.0 Safari/537.36 Edg/126.0", "Компьютер, Edge"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Компьютер, Firefox"),
        ("curl/8.5.0", "Неизвестное устройство"),
        ("", "Неизвестное устройство"),
    ],
)
def test_r45_a_device_in_words(user_agent: str, words: str) -> None:
    assert in_words(user_agent) == words
