"""``parley catalogue``: the forms of messages, looked at, checked, compared, begun and printed. It needs no node."""
