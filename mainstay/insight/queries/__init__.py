"""The service's figures as a viewer may see them, and the children behind one of them."""

from mainstay.insight.queries.behind import ids_behind
from mainstay.insight.queries.figures import Figures, audience_of, figures_for

__all__ = ["Figures", "audience_of", "figures_for", "ids_behind"]
