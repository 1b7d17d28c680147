"""One block model for documents, written as HTML, PDF or Word."""
