"""What carries frames between posts. Each bearer passes one contract suite; none looks into a frame or decides."""
