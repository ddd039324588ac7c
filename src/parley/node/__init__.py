"""The node: one post's presence in one record. It decides; the runtime carries out. It touches no clock, socket or disk."""
