"""The watch console: what officers see and do, in a browser.

Server-rendered pages over one ``Desk``. It writes only through the Desk, loads nothing from another host, and shows
every message in both languages side by side.
"""
