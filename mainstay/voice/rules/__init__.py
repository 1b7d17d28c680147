"""When what a child said is urgent, until when it is read and answered, and who is told, without a database."""
