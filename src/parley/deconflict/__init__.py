"""Volumes, conflicts, tracks, encounters: pure computing (spec: deconfliction). It knows no record, no form, no clock.

The only room that uses NumPy and Numba; it is meant to run in worker processes apart from the node.
"""
