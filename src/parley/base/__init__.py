"""What every room shares: errors, the one byte form, instants and limits. It imports nothing of Parley."""
