"""The runtime: configuration, the one constructor, the one loop that carries out what nodes decide."""
