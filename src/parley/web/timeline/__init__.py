"""The contacts between the sides on one time axis: what happened, what was cut, how long nothing was heard."""
