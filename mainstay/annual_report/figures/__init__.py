"""The figures of an annual report: taken from the database or from folders of the return, as an audience may see."""
