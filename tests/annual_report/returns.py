"""Small returns written by hand, for folders and for the database alike; every child in them is invented."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

COLUMNS = {
    "header": "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB",
    "episodes": "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN",
    "reviews": "CHILD,DOB,REVIEW,REVIEW_CODE",
    "uasc": "CHILD,SEX,DOB,DUC",
}

# A girl held late at her third review, a boy of two who went home, a young man who arrived alone.
HEADER = ("1001,2,01/05/2010,WBRI,,,", "1002,1,01/03/2018,MWBC,,,", "1003,1,09/09/2004,REFU,,,")
EPISODES = (
    "1001,01/06/2020,S,C1,N1,U1,PR1,,,,,,",
    "1002,01/07/2020,S,V2,N4,U1,PR1,01/10/2020,E4A,,,,",
    "1003,10/01/2021,S,V2,N8,H5,PR4,,,,,,",
)
REVIEWS = (
    "1001,01/05/2010,26/06/2020,PN1",
    "1001,01/05/2010,24/09/2020,PN6",
    "1001,01/05/2010,26/03/2021,PN1",
    "1002,01/03/2018,24/07/2020,PN0",
    "1003,09/09/2004,05/02/2021,PN1",
)
UASC = ("1003,1,09/09/2004,09/09/2022",)


def write(folder: Path, **tables: Iterable[str]) -> Path:
    """A folder with a CSV file for each table given."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables.items():
        (folder / f"{table}.csv").write_text("\n".join([COLUMNS[table], *rows]) + "\n")
    return folder


def three_children(folder: Path) -> Path:
    """The return of 2020-21 of three children."""
    return write(folder, header=HEADER, episodes=EPISODES, reviews=REVIEWS, uasc=UASC)


def sixty_children(folder: Path) -> Path:
    """The return of 2020-21 of sixty children, with small groups among them by every split."""
    header, episodes, reviews = [], [], []
    for number in range(60):
        child, born = 2000 + number, f"{1 + number % 27:02d}/05/{2003 + number % 16}"
        ethnic = ("WBRI", "WBRI", "WBRI", "MWBC", "WBRI", "AIND" if number < 20 else "WBRI")[number % 6]
        status = "J1" if number in {7, 31} else ("C1" if number % 3 else "V2")
        ended = number % 5 == 0
        reason = "E9" if number in {5, 45} else ("E4A" if number % 10 else "E45")
        header.append(f"{child},{1 + number % 2},{born},{ethnic},,,")
        end = ("15/02/2021", reason) if ended else ("", "")
        episodes.append(f"{child},01/06/2020,S,{status},N{1 + number % 8},U1,PR1,{end[0]},{end[1]},,,,")
        on = "17/07/2020" if number % 20 == 0 else "26/06/2020"
        code = "PN3" if number in {3, 9} else ("PN0" if number % 16 > 13 else "PN1")
        reviews.append(f"{child},{born},{on},{code}")
    return write(folder, header=header, episodes=episodes, reviews=reviews, uasc=())
