"""The pages of complaints: the child's, the complaints team's, and those of who only knows that there is one."""

from __future__ import annotations

from mainstay.advocacy.models import Advocacy
from mainstay.complaints.models import Complaint
from mainstay.ledger.action import set_person
from mainstay.ledger.models import Entry
from tests import builders as make
from tests.complaints.building import CANARY, Complaining, staff
from tests.voice.building import come_in


def _the_one(complaining: Complaining) -> Complaint:
    set_person(make.viewing(complaining.handler))
    found: Complaint = Complaint.objects.get()
    return found


def test_a_child_complains_with_an_advocate_and_the_officer_does_not_read_why(
    complaining: Complaining, settings: object
) -> None:
    child = come_in(complaining.scene)
    assert "/my/complaint" in child.get("/my/help").content.decode()
    assert child.get("/my/complaint").headers["Location"] == "/my/complaint/write"
    empty = child.post("/my/complaint/write", {"once": make.a_token()})
    assert (empty.status_code, "A few words are enough" in empty.content.decode()) == (422, True)
    sent = {"words": CANARY, "about_officer": "on", "advocate": "on", "once": make.a_token()}
    page = child.post("/my/complaint/write", sent, follow=True).content.decode()
    assert CANARY in page
    assert "Your officer is not told of this" in page
    assert "You get an answer by Monday 26 April" in page
    assert Advocacy.objects.get().state == "wanted"
    set_person(make.viewing(complaining.scene.officer))
    asked = Entry.objects.get(event="AdvocacyAsked")
    assert (asked.action, Entry.objects.filter(event="ComplaintMade").count()) == ("ask_for_advocate", 0)
    officer = staff(complaining.scene.officer, settings).get(f"/children/{complaining.scene.child.pk}/advocate/")
    assert "on their own pages" in officer.content.decode()
    assert "omplaint" not in officer.content.decode().split("<main", 1)[1].replace("any review or complaint", "")


def test_a_complaint_sent_twice_is_one(complaining: Complaining) -> None:
    child = come_in(complaining.scene)
    sent = {"words": CANARY, "once": make.a_token()}
    first, second = (child.post("/my/complaint/write", sent).headers["Location"] for _ in range(2))
    assert first == second
    assert _the_one(complaining).about_officer is False


def test_the_team_answers_and_the_child_reads_it_and_goes_on(complaining: Complaining, settings: object) -> None:
    child = come_in(complaining.scene)
    child.post("/my/complaint/write", {"words": CANARY, "once": make.a_token()})
    row = _the_one(complaining)
    team, here = staff(complaining.handler, settings), f"/complaints/{row.pk}"
    assert complaining.scene.child.name in team.get("/complaints/").content.decode()
    assert CANARY in team.get(f"{here}/").content.decode()
    assert team.get(f"{here}/answer").status_code == 409  # acknowledged first
    team.post(f"{here}/acknowledge", {"version": row.version, "once": make.a_token()})
    refused = team.post(f"{here}/answer", {"version": row.version + 1, "once": make.a_token()})
    assert (refused.status_code, "There is a problem" in refused.content.decode()) == (422, True)
    given = {"version": row.version + 1, "outcome": "upheld", "words": "Barnaby comes back.", "once": make.a_token()}
    assert team.post(f"{here}/answer", given).status_code == 302
    read = child.get(f"/my/complaint/{row.pk}").content.decode()
    assert "You were right" in read
    assert "Barnaby comes back." in read
    assert "The child read it on 12 April 2021" in team.get(f"{here}/").content.decode()
    on = child.post(f"/my/complaint/{row.pk}/on", {"words": "He is not back", "once": make.a_token()}, follow=True)
    assert "Step 2" in on.content.decode()
    assert "Stage 2: investigation" in team.get(f"{here}/").content.decode()


def test_each_other_step_has_its_page(complaining: Complaining, settings: object) -> None:
    row = complaining.complain()
    team, here = staff(complaining.handler, settings), f"/complaints/{row.pk}"
    child = come_in(complaining.scene)

    def send(step: str, **given: object) -> int:
        set_person(make.viewing(complaining.handler))
        version = Complaint.objects.get(pk=row.pk).version
        return team.post(f"{here}/{step}", {"version": version, "once": make.a_token(), **given}).status_code

    day = {"day": "12", "month": "4", "year": "2021"}
    answer = {"outcome": "partly", "words": "Some of it."}
    assert send("acknowledge") == 302
    assert send("longer", reason="advocate", words="We look for an advocate.") == 302
    assert "It takes longer" in child.get(f"/my/complaint/{row.pk}").content.decode()
    assert send("answer", **answer) == 302
    assert send("further", asked_by="The child, by telephone", because="", late_because="") == 302
    assert send("longer", reason="complex", working_days="66", words="x") == 422
    assert send("longer", reason="complex", working_days="65", words="Many people.") == 302
    assert send("answer", **answer) == 302
    assert "You can ask for this until" in child.get(f"/my/complaint/{row.pk}").content.decode()
    child.post(f"/my/complaint/{row.pk}/on", {"once": make.a_token()})
    people = {"first": "Ann Other", "second": "Bo Other", "third": "Cy Other"}
    assert send("panel", **{f"held_on-{part}": value for part, value in day.items()}, **people) == 302
    assert "They met." in child.get(f"/my/complaint/{row.pk}").content.decode()
    assert send("report", **{f"received_on-{part}": value for part, value in day.items()}) == 302
    assert send("answer", **answer) == 302
    child.post(f"/my/complaint/{row.pk}/content", {"once": make.a_token()})
    assert "You said that is OK." in child.get(f"/my/complaint/{row.pk}").content.decode()
    assert send("end", because="Over") == 422  # the child is content, and only the child goes on
    child.post(f"/my/complaint/{row.pk}/on", {"once": make.a_token()})
    assert "0300 061 0614" in child.get(f"/my/complaint/{row.pk}").content.decode()
    assert send("withdraw", because="The child rang: it is fine now") == 302
    assert "You took this back" in child.get("/my/complaint").content.decode()


def test_the_officer_sees_it_in_short_and_takes_one_down(complaining: Complaining, settings: object) -> None:
    child = complaining.scene.child
    officer = staff(complaining.scene.officer, settings)
    given = {
        "words": CANARY, "medium": "phone", "received_on-day": "9", "received_on-month": "4",
        "received_on-year": "2021", "once": make.a_token(),
    }  # fmt: skip
    sent = officer.post(f"/children/{child.pk}/complaints/take", given, follow=True).content.decode()
    assert "Stage 1: local resolution" in sent
    assert CANARY not in sent
    assert "1 complaint is under way" in " ".join(officer.get("/monday/").content.decode().split())
    assert child.name in officer.get("/complaints/of-our-children/").content.decode()
    assert "Stage 1: local resolution" in officer.get(f"/children/{child.pk}/").content.decode()
    about = {**given, "about_officer": "on", "once": make.a_token()}
    refused = officer.post(f"/children/{child.pk}/complaints/take", about)
    assert "not taken down by the officer" in refused.content.decode()


def test_the_team_takes_one_down_by_reference_and_birth(complaining: Complaining, settings: object) -> None:
    child, team = complaining.scene.child, staff(complaining.handler, settings)
    assert child.born_on is not None
    given = {
        "reference": child.reference, "born_on-day": child.born_on.day, "born_on-month": child.born_on.month,
        "born_on-year": child.born_on.year, "words": CANARY, "medium": "letter", "received_on-day": "12",
        "received_on-month": "4", "received_on-year": "2021", "once": make.a_token(),
    }  # fmt: skip
    wrong = team.post("/complaints/take", {**given, "reference": "nobody", "once": make.a_token()})
    assert "No child has this reference" in wrong.content.decode()
    assert CANARY in team.post("/complaints/take", given, follow=True).content.decode()


def test_a_child_shares_it_and_stops(complaining: Complaining) -> None:
    child = come_in(complaining.scene)
    child.post("/my/complaint/write", {"words": CANARY, "once": make.a_token()})
    here = f"/my/complaint/{_the_one(complaining).pk}"
    shared = child.post(f"{here}/share", {"shared": "yes", "once": make.a_token()}, follow=True).content.decode()
    assert "Your officer may read this." in shared
    stopped = child.post(f"{here}/share", {"shared": "no", "once": make.a_token()}, follow=True).content.decode()
    assert "Your officer does not see what you wrote." in stopped


def test_an_ordinary_complaint_takes_its_words_back_out_of_nobodys_account(complaining: Complaining) -> None:
    row = complaining.complain()
    set_person(make.viewing(complaining.scene.officer))
    line = Entry.objects.get(event="ComplaintMade", subject_ids=[str(row.pk)])
    assert (line.readers, line.sentence) == (
        "complaints", "The child made a complaint, to be answered by 26 April 2021",
    )  # fmt: skip
