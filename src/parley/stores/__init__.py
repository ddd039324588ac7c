"""Where a record is kept: the contract in ``store``, one file a kind of store, the same contract suite on each."""
