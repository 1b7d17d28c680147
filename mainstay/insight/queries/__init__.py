"""The service's figures as a viewer may see them, and the children behind one of them."""

from mainstay.insight.queries.behind import ids_behind
from mainstay.insight.queries.figures import Figures, audience_of, figures_for
from mainstay.insight.queries.years import years_held

__all__ = ["Figures", "audience_of", "figures_for", "ids_behind", "years_held"]
