own = our side
other = your side
third = a third party
unknown = not known
