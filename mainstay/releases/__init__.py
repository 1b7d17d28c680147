"""Documents made for one recipient: an allow-list of parts, a scan, a second person, and a log of what left."""
