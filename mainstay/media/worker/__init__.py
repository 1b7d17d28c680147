"""The process that reads one stranger's file and ends: it loads a decoder and this package, and no part of the site."""
