"""The printable report of an incident or a call: from the record as this post holds it, with this post's own log of the line."""
