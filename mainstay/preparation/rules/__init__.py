"""What is to be ready for a review and by when, and what may be done to each part of it; pure."""
