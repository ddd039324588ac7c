"""OGC API – Features Part 1 (17-069r4) under ``/ogc``: what stands on the record, read by maps. It changes nothing."""
