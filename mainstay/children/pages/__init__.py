"""The pages of children: the list, one child, and the forms that record what happens in their care."""
