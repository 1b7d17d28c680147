"""`python -m mainstay` is the console script `mainstay`."""

from mainstay.site.command import main

main()
