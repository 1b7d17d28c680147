"""Who a person is, what they may do, and whose records they may see."""
