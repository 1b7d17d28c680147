"""Takes pictures of every page of a child's own, also those that only a record leads to, in both levels and languages.

`make demo` in one window, then `python -m tests.picture_child` in another; the pictures go to out/pictures-child.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
WIDTHS = {"phone": (360, 740), "desktop": (1280, 900)}
# How a child likes the pages: a name for the pictures, the level, and the language.
WAYS = (("words", "words", "en"), ("pictures", "pictures", "en"), ("welsh", "words", "cy"))
SAMPLES = 2
A_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")
NOT_PAGES = re.compile(r"/my/(leave|stop|language|c/|.*/(small|file|still|look|picture|captions.vtt)$|review/officer)")


def main() -> None:
    """Come in as each child of the demonstration, follow every link, and take each kind of page at both widths."""
    import django

    django.setup()
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="http://localhost:8000")
    parser.add_argument("--out", type=Path, default=Path("out/pictures-child"))
    options = parser.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        found = _kinds(browser, options.base)
        for name, level, language in WAYS:
            for width, (across, down) in WIDTHS.items():
                for child, addresses in found.items():
                    with browser.new_context(viewport={"width": across, "height": down}) as context:
                        page = _come_in(context.new_page(), options.base, child, level, language)
                        for which, address in addresses:
                            _take(page, options.base + address, options.out / f"{which}-{name}-{width}.png")
        browser.close()


def _kinds(browser: Any, base: str) -> dict[int, list[tuple[str, str]]]:
    """By child, the addresses that show a kind of page not seen with an earlier child as often as is wanted."""
    seen: dict[str, int] = {}
    found: dict[int, list[tuple[str, str]]] = {}
    for child in range(_children(browser, base)):
        with browser.new_context() as context:
            page = _come_in(context.new_page(), base, child, "words", "en")
            for address in _followed(page, base):
                kind = A_KEY.sub("x", address)
                # A page without a key is another page for each child; two of those suffice.
                if seen.setdefault(kind, 0) < SAMPLES:
                    seen[kind] += 1
                    name = kind.removeprefix("/my/").strip("/").replace("/", "_") or "home"
                    found.setdefault(child, []).append((f"{name}-{seen[kind]}", address))
    return found


def _children(browser: Any, base: str) -> int:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{base}/demonstration/")
        return int(page.locator("button[name=card]").count())


def _come_in(page: Any, base: str, child: int, level: str, language: str) -> Any:
    page.goto(f"{base}/demonstration/")
    page.locator("button[name=card]").nth(child).click()
    page.goto(f"{base}/my/look")
    page.locator(f"input[name=level][value={level}]").check(force=True)
    page.locator(f"input[name=language][value={language}]").check(force=True)
    page.locator("main form button.own__button").click()
    return page


def _followed(page: Any, base: str) -> Iterator[str]:
    """Each address under the child's own that the pages lead to."""
    from tests.journeys.childs_addresses import childs_addresses

    waiting = list(childs_addresses())
    met = set(waiting)
    while waiting:
        address = waiting.pop(0)
        if page.request.get(base + address, max_redirects=0).status != 200:
            continue
        yield address
        page.goto(base + address)
        for link in page.evaluate("[...document.querySelectorAll('a[href]')].map((each) => each.pathname)"):
            if link.startswith("/my/") and link not in met and not NOT_PAGES.search(link):
                met.add(link)
                waiting.append(link)


def _take(page: Any, address: str, path: Path) -> None:
    answer = page.goto(address)
    page.screenshot(path=path, full_page=True)
    sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    print(f"{answer.status} {path.name:<50} {address}{'  SIDEWAYS' if sideways > 0 else ''}")


if __name__ == "__main__":
    main()
