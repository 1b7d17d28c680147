"""What was promised at a review, who agreed to it, how it went, and the check half-way to the next."""
