"""`mainstay add-person`: the first service manager or administrator of an empty Mainstay, and others after."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from mainstay import clock
from mainstay.access.models import Person
from mainstay.access.roles import NEVER_GIVEN, Role
from mainstay.authority.actions.add_person import add_person
from mainstay.authority.actions.give_role import give_role
from mainstay.authority.shared.first_password import LINK_LASTS_DAYS, password_link
from mainstay.ledger.acting import system_acting
from mainstay.statute.refusal import Refused

# Roles that need no team: who belongs to a social work team is added on the page People.
ROLES = [role for role in Role if role not in NEVER_GIVEN | {Role.SOCIAL_WORKER, Role.TEAM_MANAGER}]


class Command(BaseCommand):
    """Add a person with a role, and print the link by which they set their password."""

    help = "Add somebody who may sign in, such as the first service manager, and print the link for their password."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Who they are; what is left out is asked for."""
        parser.add_argument("--name", help="their name, as others see it")
        parser.add_argument("--email", help="the email address they sign in with")
        parser.add_argument("--role", choices=[role.value for role in ROLES], default=Role.SERVICE_MANAGER.value)
        parser.add_argument(
            "--address", default="", help="where Mainstay is served, such as https://mainstay.example.org"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Add the person. Raises CommandError with a sentence when they cannot be added."""
        name = options["name"] or self._asked("Their name: ")
        email = options["email"] or self._asked("Their email address: ")
        role = Role(options["role"])
        try:
            person = self._add(name, email, role)
        except Refused as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        self._say(person, role, options["address"].rstrip("/"))

    def _add(self, name: str, email: str, role: Role) -> Person:
        acting = system_acting(channel="command")
        with transaction.atomic():
            person = add_person(acting, name=name, email=email)
            give_role(acting, person=person, role=role, starts_on=clock.today())
        return person

    def _say(self, person: Person, role: Role, address: str) -> None:
        self.stdout.write(f"{person.name} is added as {role.words.lower()}.")
        self.stdout.write("")
        self.stdout.write(f"They set their password here, once, within {LINK_LASTS_DAYS} days:")
        self.stdout.write(f"  {address}{password_link(person)}")
        if not address:
            self.stdout.write("Put the address of your Mainstay in front of it, such as https://mainstay.example.org")
        self.stdout.write("Give it to nobody else: whoever opens it first sets the password.")

    def _asked(self, question: str) -> str:
        try:
            return input(question)
        except EOFError:
            raise CommandError("Say who to add: --name and --email.", returncode=2) from None
