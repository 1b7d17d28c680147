"""A message as it leaves: to one person, with nothing in it that a lock screen may not show (T05, T06)."""

from __future__ import annotations

from django.core.mail import EmailMessage

SUBJECT = "You have a message"
FILE_NAME = "calendar-entry.ics"


def mail_of(words: str, to: str, *, council: str, signs_in: bool, calendar: str = "") -> EmailMessage:
    """One e-mail with one recipient: fixed words, where to read more, and a calendar entry where there is one."""
    message = EmailMessage(SUBJECT, "\n\n".join(_body(words, council, signs_in, bool(calendar))), to=[to])
    if calendar:
        message.attach(FILE_NAME, calendar, "text/calendar")
    return message


def _body(words: str, council: str, signs_in: bool, has_entry: bool) -> list[str]:
    lines = [f"{words}."]
    if has_entry:
        lines.append("The day and time are in the calendar entry that comes with this message.")
    if signs_in:
        return [*lines, f"Sign in to {council}'s Mainstay to read more."]
    return [*lines, "Everything else comes to you in the way that you and we have agreed.", council]
