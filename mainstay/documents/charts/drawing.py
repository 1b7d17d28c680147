"""Draw a chart as an SVG that a strict content policy allows and a screen reader can name, or as a PNG."""

import hashlib
import json
import re
from collections.abc import MutableMapping
from html import escape
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from mainstay.documents import fonts
from mainstay.documents.charts.model import Chart
from mainstay.documents.charts.vega import specification
from mainstay.documents.charts.words import description
from mainstay.documents.wording import printable

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_SVG = "http://www.w3.org/2000/svg"
_SHAPES = {"g", "path", "rect", "line", "circle", "text", "tspan"}
_ATTRIBUTES = {
    "d", "x", "y", "x1", "x2", "y1", "y2", "dx", "dy", "r", "cx", "cy", "width", "height", "transform",
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-miterlimit", "stroke-opacity",
    "opacity", "font-size", "font-weight", "text-anchor",
}  # fmt: skip
_FAMILIES = f"'{fonts.FAMILY}', Arial, Helvetica, sans-serif"
_MOST_KEPT = 512
_drawn: dict[str, str] = {}
_registered: set[Path] = set()
_one_at_a_time = Lock()


def svg(
    chart: Chart,
    *,
    alt: str = "",
    name: str = "",
    font_folder: Path | None = None,
    cache: MutableMapping[str, str] | None = None,
) -> str:
    """Draw a chart as an SVG element with a title and a description.

    `alt` replaces the description made from the figures; `name` keeps ids apart where one page shows a chart
    twice; `cache` is asked before drawing, by a key made of the figures.
    """
    key = figures_key(chart, font_folder)
    kept = _drawn if cache is None else cache
    body = kept.get(key)
    if body is None:
        body = _clean(_render(chart, font_folder))
        if len(kept) >= _MOST_KEPT and cache is None:
            _drawn.clear()
        kept[key] = body
    title_id, words_id = f"chart-{name or key[:12]}-title", f"chart-{name or key[:12]}-description"
    named = (
        f'role="img" aria-labelledby="{escape(title_id)} {escape(words_id)}">'
        f'<title id="{escape(title_id)}">{escape(printable(chart.title))}</title>'
        f'<desc id="{escape(words_id)}">{escape(printable(alt or description(chart)))}</desc>'
    )
    return body.replace(">", " " + named, 1)


def png(chart: Chart, *, scale: float = 2.0, font_folder: Path | None = None) -> bytes:
    """Draw a chart as a PNG, for where an SVG cannot stand."""
    import vl_convert

    picture: bytes = vl_convert.svg_to_png(svg(chart, font_folder=font_folder), scale=scale)
    return picture


def svg_to_png(picture: str, *, scale: float = 2.0) -> bytes:
    """Turn an SVG of our own into a PNG."""
    import vl_convert

    drawn: bytes = vl_convert.svg_to_png(picture, scale=scale)
    return drawn


def picture_size(picture: str) -> tuple[float, float]:
    """Give width and height of a picture drawn here."""
    found = re.search(r'width="([\d.]+)" height="([\d.]+)"', picture)
    return (float(found[1]), float(found[2])) if found else (1.0, 1.0)


def figures_key(chart: Chart, font_folder: Path | None = None) -> str:
    """Give a key that changes when any figure, word, or the font of the chart does."""
    stated = json.dumps([type(chart).__name__, repr(chart), str(fonts.usable(font_folder))])
    return hashlib.sha256(stated.encode("utf-8", "replace")).hexdigest()


def _render(chart: Chart, font_folder: Path | None) -> str:
    import vl_convert

    folder = fonts.usable(font_folder)
    with _one_at_a_time:
        if folder is not None and folder not in _registered:
            vl_convert.register_font_directory(str(folder))
            _registered.add(folder)
        drawn: str = vl_convert.vegalite_to_svg(specification(chart), allowed_base_urls=[])
    return drawn


def _clean(drawn: str) -> str:
    from defusedxml.ElementTree import fromstring

    root = fromstring(drawn)
    width, height = root.get("width"), root.get("height")
    inside = "".join(_written(part) for part in root)
    return (
        f'<svg xmlns="{_SVG}" class="mainstay-chart__picture" width="{width}" height="{height}" '
        f'viewBox="{root.get("viewBox")}" font-family="{_FAMILIES}">{inside}</svg>'
    )


def _written(part: "Element") -> str:
    kind = part.tag.removeprefix(f"{{{_SVG}}}")
    if kind not in _SHAPES or part.get("display") == "none" or (kind == "path" and not part.get("d")):
        return ""
    kept = "".join(f' {key}="{escape(value)}"' for key, value in part.attrib.items() if key in _ATTRIBUTES)
    inside = escape(part.text or "", quote=False) + "".join(
        _written(child) + escape(child.tail or "", quote=False) for child in part
    )
    if kind == "g" and not inside:
        return ""
    return f"<{kind}{kept}>{inside}</{kind}>" if inside else f"<{kind}{kept}/>"
