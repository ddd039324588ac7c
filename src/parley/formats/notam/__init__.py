"""NOTAM (ICAO Annex 15): items Q and A to G out and in. The area stands in the free text of item E; item Q must hold it."""
