"""``parley tracks``: recorded feeds of sensors, read and replayed. It needs no node."""
