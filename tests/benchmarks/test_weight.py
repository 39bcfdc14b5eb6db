from __future__ import annotations

from benchmarks import pages
from benchmarks.pages import YARDSTICKS

PAGE = """<link rel="icon" href="/static/icon.svg"><link rel="stylesheet" href="/static/a.css"><link rel="next" href="/2/">
<script src="/static/a.js" defer></script><img src="data:image/png;base64,AA"><script>1</script>"""


def test_what_a_browser_fetches_by_itself() -> None:
    parts = pages.Parts()
    parts.feed(PAGE)
    assert parts.files == {"/static/icon.svg", "/static/a.css", "/static/a.js"}


def test_a_style_names_its_fonts_and_pictures() -> None:
    style = "a{src:url('f.woff2')}b{background:url(data:image/png;base64,AA)}c{fill:url(#d)}d{background:url(\"p.png\")}"
    assert pages.IN_STYLE.findall(style) == ["f.woff2", "p.png"]


def test_a_page_without_files_weighs_the_same_again(region: None) -> None:
    one = pages.weight_of(YARDSTICKS["floor"].enter())
    assert set(one) == {"first_kb", "next_kb"}
    assert one["first_kb"] == one["next_kb"]


def test_a_copy_is_kept_only_where_the_answer_allows_it() -> None:
    assert pages.kept({"Cache-Control": "max-age=315360000, public, immutable"})
    assert not pages.kept({"Cache-Control": "max-age=0, private"})
    assert not pages.kept({})
