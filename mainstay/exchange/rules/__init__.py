"""Pure rules of bringing a return in: its digest, its repeated keys, and what to do where people entered otherwise."""
