"""The demonstration: two sides on one machine, as two processes, paired and talking. EXERCISE records only."""
