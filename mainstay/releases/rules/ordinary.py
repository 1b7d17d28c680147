"""Words that mean something else too, so that a search for a name does not stop at every wood and every school."""


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


ORDINARY = words_of(
    """
    abbot archer baker banks barber bell best bird bishop black bond booth brook brooks brown bush butler carpenter
    carter chance church clay close cook cooper cross dale day dean drew east english farmer field finch fisher
    flowers ford forest forrest fox frost gardener gold good grant gray green grey grove hall hand hardy heath hill
    holly holmes hope hunt hunter iron joy judge keen kind king knight lake lamb lane law little long love major
    marsh mason may mean meadow miller mills moody moon moor moss north oak oaks page park parish penny perfect pike
    pool pope potter power price prince rain read reader rice rich rivers rose rush savage sharp shepherd short
    small smart south spring square star stone strong summer summers sweet swift tailor taylor thorn time turner
    underwood vale walk walker wall ward waters weaver wells west white wild willow winter winters wise wood woods
    young
    """
)
TITLES = words_of("mr mrs ms miss mx dr prof sir lady rev")
GENERIC = words_of(
    """
    the school primary junior infant infants academy college nursery preschool secondary high sixth form surgery medical
    centre center practice hospital clinic health community of c e rc ce cofe church england catholic
    """
)
UNITS = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
