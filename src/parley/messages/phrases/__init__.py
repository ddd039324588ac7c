"""Phrases: read strictly, proven, rendered, and parsed back (spec: messages §5)."""
