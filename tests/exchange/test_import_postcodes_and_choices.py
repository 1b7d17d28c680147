"""Postcodes of a return go under seal and nowhere else; rows with one key wait until somebody chooses."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection

from mainstay.access.roles import Role
from mainstay.children.models import Episode, ProtectedAddress
from mainstay.children.shared.addresses import opened
from mainstay.exchange.actions.choose_row import choose_row
from mainstay.exchange.actions.import_return import import_return
from mainstay.exchange.models import Return, ReturnedRow, RowChoice
from mainstay.exchange.queries import repeated_keys
from mainstay.ledger.action import set_person
from mainstay.reviews.models import Review
from mainstay.statute.refusal import Refused
from tests.builders import a_person, acting, the_system
from tests.exchange.importing import AFTER, BEFORE, bring_in, child, episode, review
from tests.exchange.returns import received

pytestmark = pytest.mark.django_db
HOME, PLACED, MOVED = "ZZ99 3AA", "ZZ99 3AB", "ZZ99 3AC"


def _addresses() -> set[tuple[str, str, date | None, date | None]]:
    set_person(the_system().viewer)
    return {(each.kind, opened(each), each.starts_on, each.ends_on) for each in ProtectedAddress.objects.all()}


def test_postcodes_are_sealed_with_the_days_of_their_episode() -> None:
    bring_in(header=[child()], episodes=[
        episode("01/06/2020", "01/09/2020", REC="X1", HOME_POST=HOME, PL_POST=PLACED),
        episode("01/09/2020", RNE="P", HOME_POST=HOME, PL_POST=MOVED)])  # fmt: skip
    first, second = date(2020, 6, 1), date(2020, 9, 1)
    assert _addresses() == {
        ("home", HOME, first, second), ("placement", PLACED, first, second),
        ("home", HOME, second, None), ("placement", MOVED, second, None)}  # fmt: skip


def test_a_postcode_stands_in_no_other_table() -> None:
    bring_in(header=[child(UPN=HOME)], episodes=[episode("01/06/2020", PLACE=MOVED, PL_POST=PLACED, URN=HOME)])
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_schema, table_name FROM information_schema.tables WHERE table_type = 'BASE TABLE'"
                       " AND table_schema = 'public'")  # fmt: skip
        found = []
        for schema, table in cursor.fetchall():
            cursor.execute(f'SELECT count(*) FROM "{schema}"."{table}" t WHERE t::text ~ %s', ["ZZ99"])
            if cursor.fetchone()[0]:
                found.append(table)
    assert found == []


def test_the_later_year_s_postcode_of_an_episode_stands_in_any_order() -> None:
    later = {"header": [child()], "episodes": [episode("01/06/2019", PL_POST=MOVED)]}
    bring_in(AFTER, **later)
    bring_in(BEFORE, header=[child()], episodes=[episode("01/06/2019", PL_POST=PLACED)])
    assert _addresses() == {("placement", MOVED, date(2019, 6, 1), None)}
    bring_in(AFTER, header=[child()], episodes=[episode("01/06/2019")])
    assert _addresses() == set()


def test_a_data_officer_brings_postcodes_in_and_sees_none() -> None:
    officer = a_person(Role.DATA_OFFICER)
    said = received(header=[child()], episodes=[episode("01/06/2020", PL_POST=PLACED)])
    import_return(acting(officer), said)
    assert not ProtectedAddress.objects.visible_to(acting(officer).viewer).exists()
    assert len(_addresses()) == 1


def test_rows_with_one_key_that_differ_wait_and_the_chosen_one_counts() -> None:
    twice = {"header": [child()], "episodes": [episode("01/06/2020")],
                 "reviews": [review("29/06/2020"), review("29/06/2020", REVIEW_CODE="PN3")]}  # fmt: skip
    returned = bring_in(**twice)
    assert not Review.objects.filter(state="held").exists()
    key = repeated_keys(the_system().viewer, returned.pk)[0]
    assert [row.said for row in key.rows] == [(("REVIEW_CODE", "PN1"),), (("REVIEW_CODE", "PN3"),)]
    choose_row(the_system(), returned, row=key.rows[1].id)
    assert Review.objects.get(state="held").participation_code == "PN3"
    choose_row(the_system(), returned, row=key.rows[0].id)
    assert Review.objects.get(state="held").participation_code == "PN1"
    assert RowChoice.objects.count() == 1


def test_a_choice_outlives_a_corrected_return() -> None:
    rows = [review("29/06/2020"), review("29/06/2020", REVIEW_CODE="PN3")]
    returned = bring_in(header=[child()], episodes=[episode("01/06/2020")], reviews=rows)
    choose_row(the_system(), returned, row=ReturnedRow.objects.filter(waits=True).order_by("number")[1].pk)
    bring_in(header=[child(SEX="2")], episodes=[episode("01/06/2020")], reviews=rows)
    assert Review.objects.get(state="held").participation_code == "PN3"


def test_a_row_that_can_never_count_cannot_be_chosen() -> None:
    returned = bring_in(header=[child()], episodes=[
        episode("01/06/2020"), episode("01/09/2020", "01/08/2020"), episode("01/09/2020", "02/08/2020")])  # fmt: skip
    waiting = ReturnedRow.objects.filter(returned=returned, waits=True)
    with pytest.raises(Refused, match="never count"):
        choose_row(the_system(), returned, row=waiting[0].pk)
    with pytest.raises(Refused, match="not one to choose"):
        choose_row(the_system(), returned, row=ReturnedRow.objects.filter(waits=False)[0].pk)
    assert Episode.objects.count() == 1


def test_a_replaced_return_cannot_be_chosen_from() -> None:
    old = bring_in(header=[child()], episodes=[episode("01/06/2020")])
    bring_in(header=[child(SEX="2")], episodes=[episode("01/06/2020")])
    with pytest.raises(Refused):
        choose_row(the_system(), Return.objects.get(pk=old.pk), row=1)
