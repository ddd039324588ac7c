"""Questions to the record: facts as rows of tables, filters, counts, days between; no question is known beforehand.

Whatever is answered names the entries that it rests on, and what the record does not hold is said to be not known
(spec: procedures §11).
"""
