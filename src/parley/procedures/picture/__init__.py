"""The picture and the bulletin: the state of a relationship, worked out of the linked entries for a moment that the caller gives.

The same bytes at every node that holds the same entries: no clock, no side's own view; every number names the entries that it
rests on, and what stands on one side's word alone says so (spec: procedures §12).
"""
