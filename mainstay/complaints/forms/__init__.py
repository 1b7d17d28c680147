"""What is asked of a child who complains, and of those who handle complaints."""
