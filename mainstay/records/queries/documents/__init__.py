"""The letter to the child and the statutory record, built from one act of writing for one kind of recipient."""
