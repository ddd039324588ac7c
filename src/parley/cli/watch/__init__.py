"""``parley watch``: who is called when nobody acknowledges, and whether the calls go out."""
