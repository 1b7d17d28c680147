"""Where figures are shown: a measure names its places, and each place gathers its own figures."""

from enum import StrEnum


class Dashboard(StrEnum):
    """The dashboards of the service."""

    SERVICE = "dashboard_service"


class AnnualReport(StrEnum):
    """The sections of the annual report that carry figures."""

    CHILDREN = "annual_report_children"
    STARTED = "annual_report_started"
    CEASED = "annual_report_ceased"
    REVIEWS = "annual_report_reviews"
    TIMELINESS = "annual_report_timeliness"
    PARTICIPATION = "annual_report_participation"
    VOICE = "annual_report_voice"
    YOU_SAID = "annual_report_you_said"
    CASELOADS = "annual_report_caseloads"
    PROMISES = "annual_report_promises"
    RECORDS = "annual_report_records"
    CONTACTS = "annual_report_contacts"
    CONCERNS = "annual_report_concerns"
    GOOD_PRACTICE = "annual_report_good_practice"


Place = Dashboard | AnnualReport
