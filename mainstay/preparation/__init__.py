"""What is made ready for a review: the child's choices, the agenda, invitations, views and reports."""
