"""``parley catalogue``: the forms of messages, looked at, checked, compared, begun, printed; proposed and agreed to, through the
running node."""
