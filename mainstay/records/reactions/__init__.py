"""What this room does when a review was held, corrected or taken back, and when promises were sent."""
