"""Setting the council's policy from a day on."""

from __future__ import annotations

from datetime import date

from mainstay.access.can import Can
from mainstay.authority import rules
from mainstay.authority.events import PolicySet
from mainstay.authority.models import PolicyVersion
from mainstay.authority.queries import local_policy
from mainstay.authority.shared.held import forget
from mainstay.ledger.acting import Acting
from mainstay.ledger.action import action
from mainstay.statute.policy import LocalPolicy


@action(may=Can.SET_POLICY, on=None)
def set_policy(acting: Acting, *, policy: LocalPolicy, starts_on: date, reason: str) -> PolicyVersion:
    """Set the council's policy from a day; a version that begins on the same day is replaced.

    A value outside the law cannot reach here: LocalPolicy refuses it. Raises Refused, Conflict.
    """
    because = rules.must_say_why(reason)
    rules.must_have_no_days(policy.extra_days_off, policy.removed_days_off)
    before = local_policy(starts_on).to_mapping()
    settings = policy.to_mapping()
    version = PolicyVersion.objects.select_for_update().filter(starts_on=starts_on).first()
    if version is not None:
        acting.must_have_seen(version)
    version = version or PolicyVersion(starts_on=starts_on)
    version.settings, version.reason = settings, because
    version.save()
    forget()
    changed = tuple(sorted(name for name, value in settings.items() if before[name] != value))
    acting.record(PolicySet(subject=version.pk, starts_on=starts_on, changed=changed))
    return version
