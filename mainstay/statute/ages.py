"""Ages and the age bands that figures are split by."""

from datetime import date


def birthday(born_on: date, age: int) -> date:
    """The day a person reaches an age; one born on 29 February reaches it on 1 March of other years.

    Source: Family Law Reform Act 1969, section 9 (an age is reached as the anniversary begins).
    """
    year = born_on.year + age
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def age_on(born_on: date, on: date) -> int:
    """Age in whole years on a day; below nought before birth."""
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))


AGE_BANDS: tuple[tuple[str, int, str], ...] = (
    ("under_1", 0, "Under 1"),
    ("1_4", 4, "1 to 4"),
    ("5_9", 9, "5 to 9"),
    ("10_15", 15, "10 to 15"),
    ("16_17", 17, "16 to 17"),
)
OLDEST_BAND = ("18", "18")


def age_band(age: int) -> str:
    """The key of the band an age falls in; everyone of 18 or over is in the last.

    Raises ValueError for an age below nought.
    """
    if age < 0:
        raise ValueError(f"An age of {age} falls in no band: the date is before birth.")
    return next((key for key, oldest, _ in AGE_BANDS if age <= oldest), OLDEST_BAND[0])


def age_band_label(key: str) -> str:
    """The words for an age band."""
    labels = {name: label for name, _, label in AGE_BANDS} | {OLDEST_BAND[0]: OLDEST_BAND[1]}
    return labels[key]
