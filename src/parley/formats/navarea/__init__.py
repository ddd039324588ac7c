"""Broadcast warnings to mariners (HYDROPAC, HYDROLANT, NAVAREA and their like) as areas and windows.

The grammar stands in docs/how-to/warnings.md. Every word of a paragraph that binds an area must fit it, else the paragraph is
refused with a code; nothing is taken from a text that is only half understood.
"""
