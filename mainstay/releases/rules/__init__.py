"""The rules of releases: states, who must confirm, who may receive, what a protected value looks like."""
