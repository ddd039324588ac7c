"""``parley warnings``: broadcast warnings as areas and windows. It needs no node."""
