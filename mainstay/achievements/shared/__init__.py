"""What other rooms may use of what children are proud of: what may be shown today, and that it was shown."""

from mainstay.achievements.shared.showing import Place, show_in_report, shown_in
from mainstay.achievements.shared.standing import live_permissions, thing_of

__all__ = ["Place", "live_permissions", "show_in_report", "shown_in", "thing_of"]
