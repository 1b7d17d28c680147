"""The refusal given when a date falls outside what the rules here can answer for."""


class BeyondHorizon(ValueError):
    """A date is outside the years the calendar or the law here covers; the message is a sentence."""


class RuleNotInForce(BeyondHorizon):
    """A rule was not yet, or no longer, law on the date it was asked about."""
