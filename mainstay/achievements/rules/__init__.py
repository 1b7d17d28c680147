"""When something a child is proud of may be seen, by whom and until when, without a database."""
