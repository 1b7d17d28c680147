"""A few disabled children with short breaks: in the return, and in no headline figure."""

from datetime import date

from mainstay.site.demo.council.dealing import chance
from mainstay.site.demo.council.naming import invented_postcode
from mainstay.site.demo.council.records import Child, Episode, Period

# One stay spans 28 February 2021, so that a month-end count that took short breaks in would be wrong.
_STAYS = (
    (date(2021, 2, 5), date(2021, 2, 7)),
    (date(2021, 2, 26), date(2021, 3, 1)),
    (date(2021, 3, 19), date(2021, 3, 21)),
)
_BORN = (date(2008, 11, 3), date(2010, 6, 21), date(2012, 1, 17), date(2014, 9, 9))


def children_with_short_breaks(next_number: int, next_family: int) -> list[Child]:
    """Four children, each with three weekends in one children's home, and no review to return."""
    random = chance("short breaks")
    children = []
    for order, born_on in enumerate(_BORN):
        place = (invented_postcode(random), f"SC{random.randint(900000, 999999)}")
        periods = []
        for start, end in _STAYS:
            episode = Episode(start, end, "S", "V3", "K2", "PR1", "E4A", "", *place)
            period = Period(next_number, start, end, "short_break", 0, "E4A", "V3", "N2", [(start, "V3")], [episode])
            periods.append(period)
            next_number += 1
        sex = "1" if order % 2 else "2"
        children.append(Child(periods, born_on, sex, "WBRI", family=next_family + order))
    return children
