"""One item of a bundle, and a bundle as the files it is made of."""
