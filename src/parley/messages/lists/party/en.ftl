ours = our side
yours = your side
both = both sides
