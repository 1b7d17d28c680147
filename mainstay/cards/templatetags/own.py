"""The small parts that a child's own pages are drawn with: a symbol, an answer to give, who to ring now."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.conf import settings
from django.forms import BoundField
from django.template.loader import get_template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from mainstay import clock
from mainstay.authority.queries import local_policy

register = template.Library()


@register.simple_tag
def symbol(name: str, size: str = "", words: str = "") -> SafeString:
    """A symbol of the child's pages: beside words it is not heard, and alone it has words of its own."""
    kind = f"own__symbol own__symbol--{size}" if size else "own__symbol"
    place = f"{static('cards/symbols.svg')}#{name}"
    if words:
        return format_html('<svg class="{}" role="img" aria-label="{}"><use href="{}"></use></svg>', kind, words, place)
    return format_html('<svg class="{}" aria-hidden="true" focusable="false"><use href="{}"></use></svg>', kind, place)


@register.simple_tag
def own_field(field: BoundField) -> SafeString:
    """One answer of a form on a child's own page."""
    return SafeString(get_template("cards/own/field.html").render({"field": field}))


@register.simple_tag
def unread_language() -> bool:
    """Whether nobody who speaks the language of this page has read its words yet."""
    return settings.MAINSTAY_LANGUAGES_READ_BY.get(get_language() or "", "nobody need") == ""


@register.inclusion_tag("cards/own/ring_now.html")
def ring_now() -> dict[str, Any]:
    """Who to ring now; on every page of a child's own, before they have come in too."""
    phone = local_policy(clock.today()).emergency_phone
    digits = re.sub(r"[^0-9+]", "", phone)
    return {"emergency_phone": phone, "emergency_href": f"tel:{digits}" if len(digits) > 5 else ""}
