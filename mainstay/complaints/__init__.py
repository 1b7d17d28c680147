"""Complaints of children: straight to the complaints team, with the stages and clocks of the law."""
