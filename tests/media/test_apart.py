"""A worker that hangs, crashes, grows or lies takes nothing with it: it is ended, and not believed."""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from mainstay.media import limits
from mainstay.media.anew import believed
from mainstay.media.answer import Unreadable, packed, refusal, unpacked
from mainstay.media.apart import Ended, answer_to
from mainstay.media.made import Kind, Media
from mainstay.media.telling import Format
from mainstay.media.why import NotTaken, Why
from tests.media.making import drawing, photo_with_place, saved

BOUNDED = "from mainstay.media.worker import bounds; bounds.keep_within(); "


def _does(program: str, seconds: float = 5, content: bytes = b"") -> bytes:
    return answer_to(content, Format.PNG, command=[sys.executable, "-I", "-c", program], seconds=seconds)


def test_a_worker_that_hangs_is_ended() -> None:
    with pytest.raises(Ended, match=r"took more than 0\.3 seconds"):
        _does("import time; time.sleep(600)", seconds=0.3)


def test_a_worker_ends_itself_when_its_own_time_is_over() -> None:
    with pytest.raises(Ended, match="ended with -14"):
        _does(BOUNDED + "bounds.allow_seconds(0.2)\nwhile True: pass")


def test_each_minute_of_sound_earns_a_worker_time() -> None:
    program = "import signal; bounds.earn_seconds(20); print(signal.getitimer(signal.ITIMER_REAL)[0] > 20)"
    assert _does(BOUNDED + program) == b"True\n"


def test_a_worker_that_crashes_is_only_a_worker() -> None:
    with pytest.raises(Ended, match="ended with -6"):
        _does("import os; os.abort()")


def test_a_worker_cannot_take_more_memory_than_it_may() -> None:
    program = f"held = bytearray({limits.MEMORY_OF_A_WORKER} + 1)"
    with pytest.raises(Ended):
        _does(BOUNDED + program)
    assert (
        _does(BOUNDED + f"held = bytearray({limits.MEMORY_OF_A_WORKER} - 1_000_000); print(len(held) > 0)") == b"True\n"
    )


def test_a_worker_can_begin_no_other_process() -> None:
    as_nobody = "import os, threading; os.getuid() or os.setuid(65534); "
    with pytest.raises(Ended, match="ended with 1"):
        _does(BOUNDED + as_nobody + "os.fork()")
    threads = "one = threading.Thread(target=print, args=(1,)); one.start(); one.join()"
    assert _does(BOUNDED.replace("()", "(alone=False)") + as_nobody + threads) == b"1\n"


def test_a_worker_cannot_write_more_than_is_kept() -> None:
    with pytest.raises(Ended):
        _does(BOUNDED + f"import os\nfor _ in range(2): os.write(1, bytes({limits.BYTES_OUT}))")


def test_a_worker_reads_what_was_sent_and_knows_no_key_of_the_service(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAINSTAY_VAULT_KEY", "secret")
    told = json.loads(
        _does("import os, sys, json; json.dump([dict(os.environ), sys.stdin.read()], sys.stdout)", 5, b"x")
    )
    assert (sorted(told[0]), told[1]) == (["LC_ALL", "MALLOC_ARENA_MAX"], "x")
    assert "MAINSTAY_VAULT_KEY" in os.environ


def test_a_worker_loads_no_part_of_the_site() -> None:
    program = (
        "import sys, mainstay.media.worker.__main__, mainstay.media.worker.pictures, mainstay.media.worker.sounds; "
        "print([name for name in sys.modules if name.startswith(('django', 'psycopg', 'mainstay.access'))])"
    )
    assert _does(program) == b"[]\n"


def test_when_many_send_at_once_one_is_asked_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS_TO_WAIT_FOR_A_WORKER", 0.05)
    with ThreadPoolExecutor(limits.WORKERS_AT_ONCE + 1) as people:
        sent = [people.submit(_does, "import time; time.sleep(600)", 0.6) for _ in range(limits.WORKERS_AT_ONCE + 1)]
        ended = [type(each.exception()) for each in sent]
    assert sorted(kind.__name__ for kind in ended) == ["Ended"] * limits.WORKERS_AT_ONCE + ["NotTaken"]


LIES = {
    "nothing": b"",
    "no heading": b"hello",
    "no line": b"x" * 5_000,
    "another shape": b"[]\n",
    "no kind": b'{"parts": []}\n',
    "no parts": b'{"kind": "picture", "parts": []}\n',
    "a page as a picture": b'{"kind": "sound", "parts": [["text/html", 3, 0, 0, 1]]}\nabc',
    "more than it sent": b'{"kind": "sound", "parts": [["audio/mpeg", 4, 0, 0, 1]]}\nabc',
    "less than nothing": b'{"kind": "picture", "parts": [["image/png", -1, 1, 1, 0], ["image/png", 4, 1, 1, 0]]}\nabc',
    "a size of its own": b'{"kind": "picture", "parts": [["image/png", 1, 9e9, 1, 0], ["image/png", 2, 1, 1, 0]]}\nabc',
    "a length that is no number": b'{"kind": "sound", "parts": [["audio/mpeg", 3, 0, 0, NaN]]}\nabc',
    "a reason of its own": b'{"why": "<script>"}\n',
    "very deep": b'{"kind": ' + b"[" * 900 + b"\n",
}


@pytest.mark.parametrize("name", LIES)
def test_an_answer_that_is_none_is_not_believed(name: str) -> None:
    with pytest.raises(Unreadable):
        unpacked(LIES[name])


def test_a_reason_comes_back_as_it_was_given() -> None:
    with pytest.raises(NotTaken) as refused:
        unpacked(refusal(Why.LONG_SOUND))
    assert refused.value.why == Why.LONG_SOUND


def test_what_a_worker_made_comes_back_as_it_was() -> None:
    flat = saved(drawing(), "PNG")
    made = Media(Kind.PICTURE, flat, "image/png", 160, 128, preview=Media(Kind.PICTURE, flat, "image/png", 160, 128))
    assert believed(packed(made), Format.GIF) == made


@pytest.mark.parametrize("content", [photo_with_place(), b"<html></html>", saved(drawing(), "GIF")])
def test_a_worker_that_hands_back_what_was_sent_is_not_believed(content: bytes) -> None:
    part = Media(Kind.PICTURE, content, "image/jpeg", 160, 128)
    lie = Media(Kind.PICTURE, content, "image/jpeg", 160, 128, preview=part)
    with pytest.raises(Unreadable, match="left in it"):
        believed(packed(lie), Format.JPEG)


def test_a_worker_that_names_a_type_it_did_not_make_is_not_believed() -> None:
    part = Media(Kind.PICTURE, saved(drawing(), "PNG"), "image/jpeg", 160, 128)
    lie = Media(Kind.PICTURE, part.content, "image/jpeg", 160, 128, preview=part)
    with pytest.raises(Unreadable, match="another kind"):
        believed(packed(lie), Format.JPEG)
