"""`python -m mainstay` is the console script `mainstay`."""

from mainstay.site.command import main

if __name__ == "__main__":  # whoever imports every module of the product starts nothing
    main()
