"""Every catalogue that a node can read by: the one of the genesis, those agreed since, those under proposal."""

from collections.abc import Iterable

from parley.messages.catalogue import Catalogue

PREFIX_SIZE = 8


class Shelf:
    """Catalogues by their hashes. ``first`` is the one that the genesis names."""

    def __init__(self, first: Catalogue, others: Iterable[Catalogue] = ()) -> None:
        self.first = first
        self._held = {one.hash: one for one in (first, *others)}

    def add(self, catalogue: Catalogue) -> None:
        """One more."""
        self._held[catalogue.hash] = catalogue

    def get(self, hash_: bytes) -> Catalogue | None:
        """The catalogue of that hash, if it is held."""
        return self._held.get(hash_)
