"""The pages of the council's own arrangements, of the account, and of one's own messages."""
