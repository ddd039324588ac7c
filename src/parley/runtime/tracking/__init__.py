"""Tracks of a live feed, followed in a process of its own beside the loop. They never go on the record by themselves."""
