"""Measurements: one file a group of figures, peers and floors in the same run. ``python -m bench`` writes the results."""
