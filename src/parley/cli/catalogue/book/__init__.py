"""The printed phrase book: the catalogue as a duty desk keeps it on its shelf, in two columns, one a language."""
