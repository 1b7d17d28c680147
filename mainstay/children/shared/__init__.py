"""What other rooms may use of the children's: filters to combine, and the writing that several actions share."""
