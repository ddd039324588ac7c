"""Maps drawn by the server as SVG: the graticule, land without borders or names, what notices claim, and the axis of time."""
