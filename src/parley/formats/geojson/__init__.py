"""GeoJSON (RFC 7946): areas of notices as geometries that other programs draw, and such geometries as areas.

A geometry is drawn for the eye: circles have corners, geodesics are broken into short lines. The exact area travels beside it.
"""
