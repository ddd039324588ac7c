"""Procedures: what the linked entries say together. Every one is a fold: the same set gives the same state, in any order."""
