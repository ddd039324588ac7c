"""``parley watch``: the roll-calls of people; who is called when nobody acknowledges, and whether the calls go out."""
