"""Templates branch and loop only: no style, no script, no raw HTML, and a title on every page."""

from __future__ import annotations

import re

from tests.conventions.source import ROOT, files


def _templates() -> list[tuple[str, str]]:
    return [(str(path.relative_to(ROOT)), path.read_text()) for path in files(".html")]


def test_no_template_holds_a_style_or_a_script_of_its_own() -> None:
    inline = re.compile(r"\sstyle=|<style|<script(?![^>]*\bsrc=)|\son\w+=\"", re.IGNORECASE)
    assert [name for name, text in _templates() if inline.search(text)] == []


def test_no_template_switches_escaping_off() -> None:
    assert [name for name, text in _templates() if re.search(r"\|\s*safe\b|autoescape off", text)] == []


def test_every_page_that_extends_a_layout_gives_its_title() -> None:
    bare = [
        name for name, text in _templates() if re.search(r"{% extends \"web/layout", text) and "block title" not in text
    ]
    assert bare == []
