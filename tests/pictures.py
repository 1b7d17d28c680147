"""Takes a picture of every page of the URL map at desktop and phone width, for somebody to look at.

`make demo` in one window, then `python -m tests.pictures` in another; the pictures go to out/pictures.
A page whose address names something opens the first one that the person who may open it can see.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.picture_subjects import SHOWN, subjects

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "mainstay.site.settings")
os.environ["MAINSTAY_DEMO"] = "1"
os.environ.setdefault("MAINSTAY_TODAY", "2021-04-12")

WIDTHS = {"desktop": (1280, 900), "phone": (360, 780)}
NOT_PAGES = {
    "health", "keep_alive", "resume", "home", "messages_read", "calendar_feed_file", "import_check", "daily_check",
    "notice_read", "address_confirm", "promises_agree", "record_begin", "record_passage", "record_copy",
    "record_matter", "record_promise_answer", "record_attendance", "record_distribute", "promises_send",
    "calendar_feed_revoke", "concern_resume", "concern_child_told",
    "own_card", "own_leave", "own_stop", "own_language", "own_take_back",
    "own_unchoose", "own_officer_photo", "card_give", "card_stop", "alert_take",
    "praise_answer", "praise_choose", "pack_make",
}  # fmt: skip
ASKED_OF = {
    "hand_over": "?child={child}",
    "praise_give": "?child={child}",
}  # what an address names behind its question mark
STATES = {"review_complete": "adjourned", "review_correct": "held", "review_withdraw": "held", "review_hold": "due"}
CHROMIUM = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-first-run"]  # fmt: skip


def main() -> None:
    """Sign in as each role in turn and take the pictures of what it may open."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--base", default="http://localhost:8000")
    parser.add_argument("--out", type=Path, default=Path("out/pictures"))
    parser.add_argument("--data-dir", type=Path, default=None, help="where the demonstration's database lies")
    parser.add_argument("--only", default="", help="take only addresses that match this expression")
    options = parser.parse_args()
    routes = list(_pages(options.data_dir, options.only))
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM)
        for who in sorted({who for _, who, _ in routes}):
            for width, (across, down) in WIDTHS.items():
                context = browser.new_context(viewport={"width": across, "height": down})
                page = context.new_page()
                _sign_in(page, options.base, who)
                for name, wanted, address in routes:
                    if wanted == who:
                        _take(page, options.base + address, options.out / f"{name}-{width}.png")
                context.close()
        browser.close()


def _sign_in(page: Any, base: str, who: str) -> None:
    """As the first person of a role, or as the person with this key."""
    page.goto(f"{base}/demonstration/")
    if "-" not in who:
        section = page.locator(f"h2:has-text('{who}')")
        section.locator("xpath=following-sibling::div[1]//button").first.click()
        return
    button = page.locator("button[name=person]").first
    button.evaluate("(button, key) => { button.value = key }", who)
    button.click()


def _take(page: Any, address: str, path: Path) -> None:
    try:
        answer = page.goto(address)
    except Exception as error:  # a download, or an address that only takes forms: nothing to look at
        print(f"    no picture of {address}: {str(error).splitlines()[0]}")
        page.wait_for_timeout(500)  # the browser's own page for the failure is still on its way
        return
    page.screenshot(path=path, full_page=True)
    sideways = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    print(f"{answer.status if answer else '?'} {path.name:<50} {address}{'  SIDEWAYS' if sideways > 0 else ''}")


def _pages(data_dir: Path | None, only: str) -> Iterator[tuple[str, str, str]]:
    """Each page's name, the role or the person that opens it and its address with real keys in it."""
    from mainstay.site import databases, embedded

    running = embedded.start(data_dir or embedded.default_home())
    databases.use_embedded(running, "demonstration")
    import django

    django.setup()
    from mainstay.site.printing import routes

    for route in routes():
        if (
            re.search(r"csv|download|unsuppressed|file", route.pattern + route.name)
            or route.name in NOT_PAGES
            or route.classification in {None, "sign-in"}
            or "demonstration" in route.pattern
            or not re.search(only, route.name)
        ):
            continue
        pattern = re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", "/" + route.pattern) + ASKED_OF.get(route.name, "")
        if route.name in SHOWN:
            for one in subjects(route.name, _may(route.classification)):
                name = f"{route.name}--{one.case}" if one.case else route.name
                yield name, str(one.person), pattern.format_map(one.keys)
            continue
        keys = _keys(route.name)
        if missing := [word for word in re.findall(r"{(\w+)}", pattern) if word not in keys]:
            print(f"    no picture of {route.name}: nothing names its {', '.join(missing)}")
            continue
        yield route.name or route.pattern.replace("/", "-"), _role(route.classification), pattern.format_map(keys)


def _may(classification: str | None) -> object:
    from mainstay.access.can import Can

    return Can.__members__.get(classification or "")


CHILD = "Child"


def _role(classification: str | None) -> str:
    from mainstay.access.can import Can
    from mainstay.access.roles import ROLES, Role

    if (classification or "").startswith("own pages: "):
        return CHILD
    if classification is None or classification not in Can.__members__:
        return str(Role.SERVICE_MANAGER.words)
    may = Can[classification]
    order = [Role.SERVICE_MANAGER, Role.REVIEWING_OFFICER, *Role]
    return next(str(role.words) for role in order if may in ROLES[role].may and role is not Role.SYSTEM)


def _keys(name: str) -> dict[str, object]:
    """A key for each thing that this page's address may name, such that the page has something to show."""
    from mainstay.access.models import Membership
    from mainstay.authority.models import Reason
    from mainstay.caseload.models import Allocation
    from mainstay.children.models import Episode
    from mainstay.exchange.models import DailyImport, Return

    asked, review, child = _whom(name)
    membership = _first(Membership.objects.filter(ends_on=None, person__is_system=False), "starts_on")
    allocation = _first(Allocation.objects.filter(child=child), "-starts_on")
    person = membership and membership.person_id
    return {
        "child": child, "child_id": child, "review": _key(review), "review_id": _key(review), "number": 1,
        "measure": "reviews_in_time", "postponement": _key(asked), "allocation": _key(allocation),
        "episode": _key(_first(Episode.objects.filter(child=child), "-starts_on")), "officer": _officer(),
        "returned": _key(_first(Return.objects.filter(is_current=True), "-year")), "membership": _key(membership),
        "imported": _key(_first(DailyImport.objects.all(), "-received_at")),
        "reason": _key(_first(Reason.objects.filter(ends_on=None), "code")), "person": person, "person_id": person,
        "section": "participation", "form": "html", "group": "due-dates",
        "year": "2019-20" if name.startswith("annual_report_publication") else "2020-21",
    }  # fmt: skip


def _whom(name: str) -> tuple[Any, Any, Any]:
    """The postponement, the review and the child that the page of this name has something to say of."""
    from mainstay.children.models import Child, PeriodOfCare
    from mainstay.reviews.models import Postponement, Review

    state = STATES.get(name, "scheduled")
    asked = _first(Postponement.objects.filter(state="asked" if name == "review_postponement" else "approved"), "pk")
    review = _first(Review.objects.filter(state=state), "-held_on" if state == "held" else "due_on")
    review = asked.review if asked and name in {"review_postponement", "review_child_told"} else review
    if name == "child_come_back":
        gone = Child.objects.exclude(pk__in=PeriodOfCare.objects.filter(ends_on=None).values("child"))
        return asked, review, _key(_first(gone.filter(born_on__gte="2008-01-01"), "pk"))
    return asked, review, review and review.child_id


def _officer() -> object:
    """An officer with a share of full time."""
    from mainstay.caseload.models import ContractedShare

    share = _first(ContractedShare.objects.filter(ends_on=None), "starts_on")
    return share and share.officer_id


def _first(found: Any, order: str) -> Any:
    return found.order_by(order, "pk").first()


def _key(found: Any) -> object:
    return found and found.pk


if __name__ == "__main__":
    main()
