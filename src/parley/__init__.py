"""Parley: crisis communication and deconfliction between sides that do not trust each other."""

__version__ = "0.1.0.dev0"
