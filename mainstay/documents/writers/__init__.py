"""Write one document as a web page, as a PDF or as a Word file."""
