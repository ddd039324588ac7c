"""The command line: ``parley``. It sets up a post, pairs it, runs it, and asks a running node over its control socket.

It writes to a record only through a running node's Desk; on its own it makes keys, cards, the genesis and the empty store.
"""
