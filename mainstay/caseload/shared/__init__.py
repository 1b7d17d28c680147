"""What other rooms may use of the caseload's: filters to combine, and the facts a rule about an officer needs."""

from mainstay.caseload.shared.filters import of_officer, unallocated

__all__ = ["of_officer", "unallocated"]
