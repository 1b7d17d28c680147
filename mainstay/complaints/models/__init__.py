"""The tables of complaints: each complaint, its stages, and the words of it under seal."""

from mainstay.complaints.models.complaint import Complaint
from mainstay.complaints.models.course import ComplaintStage, ComplaintWords

__all__ = ["Complaint", "ComplaintStage", "ComplaintWords"]
