"""What other rooms may use of a child's way in: pages of the child's own, and the child as one who acts."""

from mainstay.cards.shared.own_pages import OwnRequest, nobody_yet, own_page
from mainstay.cards.shared.viewing import THE_CHILD, childs_viewer

__all__ = ["THE_CHILD", "OwnRequest", "childs_viewer", "nobody_yet", "own_page"]
