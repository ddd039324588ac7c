"""Formats of the world outside: broadcast warnings, NOTAM, GeoJSON, into areas and windows and out of them again.

Pure computing: text in, values out; no clock, no disk, no socket. What is not understood for certain is refused with a
code and never guessed.
"""
