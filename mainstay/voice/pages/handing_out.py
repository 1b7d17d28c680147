"""How a picture or recording leaves the site: to be looked at on our own pages, and kept by no browser."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponse

from mainstay.voice.queries.kept import KeptFile

SANDBOX = "sandbox; default-src 'none'"
_RANGE = re.compile(r"bytes=(\d+)-(\d*)$")


def handed_out(request: HttpRequest, found: KeptFile, name: str) -> HttpResponse:
    """The file, or the part of it that a player asks for: some telephones play a sound in parts only."""
    part = _part(request.headers.get("Range", ""), len(found.content))
    first, last = part or (0, len(found.content) - 1)
    response = HttpResponse(found.content[first : last + 1], content_type=found.type, status=206 if part else 200)
    if part:
        response.headers["Content-Range"] = f"bytes {first}-{last}/{len(found.content)}"
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["Cache-Control"] = "no-store, private"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}.{found.ending}"'
    response.headers["Content-Security-Policy"] = SANDBOX
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _part(asked: str, length: int) -> tuple[int, int] | None:
    """The first and last byte that are asked for; None where no part is, or none that there is."""
    found = _RANGE.match(asked)
    if found is None:
        return None
    first, last = int(found[1]), min(int(found[2] or length), length - 1)
    return (first, last) if first <= last else None
