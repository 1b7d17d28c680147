"""The jobs that run beside the web process; each can run twice without harm."""

from __future__ import annotations

from django.conf import settings
from django.db import connection, transaction
from procrastinate.contrib.django import app

from mainstay import clock
from mainstay.children import vault
from mainstay.complaints.actions.tell_of_late_complaints import tell_of_late_complaints
from mainstay.complaints.queries import late_complaints_untold
from mainstay.concerns.actions.tell_of_late_answers import tell_of_late_answers
from mainstay.concerns.queries import late_answers_untold
from mainstay.ledger.acting import system_acting
from mainstay.ledger.action import set_person
from mainstay.notices.mail import mail_of
from mainstay.notices.models import Notice
from mainstay.promises.actions.tell_of_overdue import tell_of_overdue
from mainstay.promises.queries import promises_untold
from mainstay.releases.models import DeliveryAddress
from mainstay.voice.actions.hand_on_alerts import hand_on_alerts
from mainstay.voice.actions.tell_of_unopened import tell_of_unopened
from mainstay.voice.actions.tell_of_unread import tell_of_unread
from mainstay.voice.queries import alerts_waiting_too_long, media_for_cover, views_for_cover

STALLED_AFTER_SECONDS = 120
MOST_AT_ONCE = 200


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="seal_the_account", pass_context=False)
def seal_the_account(timestamp: int) -> int:
    """Seal the entries and sightings since the last seal; returns how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT seal_ledger()")
        return int(cursor.fetchone()[0])


@app.periodic(cron="*/10 * * * *")
@app.task(queueing_lock="add_up_changes", pass_context=False)
def add_up_changes(timestamp: int) -> None:
    """Add up the notes of what changed for figures, so that a page has few to read."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT analytic.add_up_changes()")


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="send_notices", pass_context=False)
def send_notices(timestamp: int) -> int:
    """Send what waits in the outbox, one message a person and never a name in it; returns how many."""
    sent = 0
    while sent < MOST_AT_ONCE and _send_one():
        sent += 1
    return sent


def _send_one() -> bool:
    """Send the oldest waiting notice; a second worker takes the next one."""
    with transaction.atomic():
        waiting = Notice.objects.select_for_update(skip_locked=True, of=("self",)).filter(sent_at__isnull=True)
        notice = waiting.select_related("person").order_by("queued_at").first()
        if notice is None:
            return False
        to = notice.person.email if notice.person else _address(notice)
        if to:
            council, signs_in = settings.MAINSTAY_COUNCIL, notice.person is not None
            mail_of(notice.words, to, council=council, signs_in=signs_in, calendar=notice.calendar).send()
        else:
            notice.dropped_because = "The delivery address is no longer kept"
        notice.sent_at = clock.real_now()
        notice.save(update_fields=["sent_at", "dropped_because"])
        return True


def _address(notice: Notice) -> str:
    """The e-mail address that is kept under seal, asked for by the system itself; empty once it has ended."""
    set_person(system_acting(channel="job").viewer)
    kept = DeliveryAddress.objects.filter(pk=str(notice.address_id), ended_on__isnull=True).first()
    return vault.unseal(bytes(kept.sealed), kept.key_id, kept.pk).strip() if kept else ""


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="retry_stalled_jobs", pass_context=False)
async def retry_stalled_jobs(timestamp: int) -> None:
    """Run again the jobs whose worker died in the middle of them."""
    for job in await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        await app.job_manager.retry_job(job)


@app.periodic(cron="15 6 * * *")
@app.task(queueing_lock="tell_of_overdue_promises", pass_context=False)
def tell_of_overdue_promises(timestamp: int) -> int:
    """Tell, once each, those who answer for promises whose day has passed; returns how many promises."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        untold = promises_untold(acting.viewer, most=MOST_AT_ONCE)
        return len(tell_of_overdue(acting, untold)) if untold else 0


@app.periodic(cron="20 5 * * *")
@app.task(queueing_lock="tell_of_late_concerns", pass_context=False)
def tell_of_late_concerns(timestamp: int) -> int:
    """Tell, once each, both sides of concerns whose day to be answered has passed; returns how many."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        untold = late_answers_untold(acting.viewer, most=MOST_AT_ONCE)
        return len(tell_of_late_answers(acting, untold)) if untold else 0


@app.periodic(cron="25 5 * * *")
@app.task(queueing_lock="tell_of_late_complaints_of_children", pass_context=False)
def tell_of_late_complaints_of_children(timestamp: int) -> int:
    """Tell, once for each day that passes, who answers for complaints that are late; returns how many."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        untold = late_complaints_untold(acting.viewer, most=MOST_AT_ONCE)
        return len(tell_of_late_complaints(acting, untold)) if untold else 0


@app.periodic(cron="* * * * *")
@app.task(queueing_lock="hand_on_untaken_alerts", pass_context=False)
def hand_on_untaken_alerts(timestamp: int) -> int:
    """Tell the next person of each urgent alert that nobody took in time; returns how many."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        waiting = alerts_waiting_too_long(acting.viewer, clock.now())
        return len(hand_on_alerts(acting, waiting)) if waiting else 0


@app.periodic(cron="*/30 * * * *")
@app.task(queueing_lock="tell_cover_of_unread_views", pass_context=False)
def tell_cover_of_unread_views(timestamp: int) -> int:
    """Tell cover, once each, of what children said and nobody has read; returns how many."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        unread = views_for_cover(acting.viewer, most=MOST_AT_ONCE)
        return len(tell_of_unread(acting, unread)) if unread else 0


@app.periodic(cron="*/30 * * * *")
@app.task(queueing_lock="tell_cover_of_unopened_media", pass_context=False)
def tell_cover_of_unopened_media(timestamp: int) -> int:
    """Tell cover, once each, of pictures and recordings of children that nobody has opened; returns how many."""
    acting = system_acting(channel="job")
    with transaction.atomic():
        set_person(acting.viewer)
        unopened = media_for_cover(acting.viewer, most=MOST_AT_ONCE)
        return len(tell_of_unopened(acting, unopened)) if unopened else 0


def run_worker() -> None:
    """Work until stopped."""
    with app.replace_connector(app.connector.get_worker_connector()) as working:
        working.run_worker(concurrency=1)
