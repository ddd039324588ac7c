"""``parley glossary``: pairs of terms, and a lint of free text against them. It needs no node."""
