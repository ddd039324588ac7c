"""Private keys: drawing them, signing and opening with them, keeping them in files.

Their bytes are shown nowhere.
"""
