"""How a return is brought in: written down as received, put beside what is known, compared, and applied."""
