"""What several forms of a preparation ask for in the same way."""

from django import forms


def small_radios() -> forms.RadioSelect:
    """Choices close together, for people who fill in such a form every day."""
    return forms.RadioSelect(attrs={"small": True})
