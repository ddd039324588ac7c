"""Conflicts of notices, computed in a process of their own beside the loop: the line never waits for them."""
