"""What of the record has a day, as a calendar for other programs. It only tells what the pages tell."""
