"""What may be done about advocates, independent visitors and somebody else to talk to: one verb a file."""
