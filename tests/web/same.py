"""Two pieces of HTML compared as trees: order of attributes and classes, and spaces, do not matter."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"input", "br", "meta", "link", "img", "hr"}
# Ours says more than GOV.UK Frontend's own markup does; these are the only attributes that may be added.
OURS = {"aria-invalid", "data-label"}

Tree = tuple[str, tuple[tuple[str, str], ...], tuple["Tree | str", ...]]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.stack: list[tuple[str, tuple[tuple[str, str], ...], list[Tree | str]]] = [("root", (), [])]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.stack.append((tag, _attributes(attrs), []))
        if tag in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID and self.stack[-1][0] != tag:
            return
        name, attrs, children = self.stack.pop()
        assert name == tag, f"<{name}> is closed by </{tag}>"
        self.stack[-1][2].append((name, attrs, tuple(children)))

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if words:
            self.stack[-1][2].append(words)


def _attributes(attrs: list[tuple[str, str | None]]) -> tuple[tuple[str, str], ...]:
    kept = []
    for name, value in attrs:
        text = " ".join((value or "").split())
        if name == "class":
            text = " ".join(sorted(word for word in text.split() if not word.startswith("ms-")))
        if name not in OURS and not (name == "class" and not text):
            kept.append((name, text))
    return tuple(sorted(kept))


def tree(html: str) -> tuple[Tree | str, ...]:
    """The HTML as a tree that can be compared; fails when a tag is not closed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.stack) == 1, f"<{reader.stack[-1][0]}> is not closed"
    return tuple(reader.stack[0][2])
