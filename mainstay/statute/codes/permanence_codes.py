"""The outcomes a plan for permanence may aim at; several at once where plans are made in parallel.

Source: Ofsted inspection framework, Annex A list of children looked after, by way of domain reference DR-4.2.
"""

from mainstay.statute.codes.code_set import CodeSet, codes

PERMANENCE = CodeSet(
    "PERMANENCE",
    "Outcome of a plan for permanence",
    codes(
        [
            ("REMAINSUP", "Stay with family, with support"),
            ("RETURN1M", "Return to family within 1 month"),
            ("RETURN6M", "Return to family within 6 months"),
            ("RETURNEV", "Return to family in time"),
            ("LTRELFR", "Long-term placement with relatives or friends"),
            ("LTFOST18", "Long-term foster care to 18"),
            ("RESPLMT", "Residential placement to 18"),
            ("SUPPLIV", "Supported living in the community"),
            ("ADOPTION", "Adoption"),
            ("OTHERPLN", "Another plan"),
        ]
    ),
)
