"""Tracks: what sensors' feeds say, read strictly, followed, and looked through for units that come too close.

It owns the readers of feeds and what is judged of a report. It takes no clock, opens no file and no wire: lines and times come in
as arguments. What a feed says is evidence of what was sent, not of where a unit is.
"""
