none_found = searched, no danger found
none_expected = not searched, no danger expected
not_searched = not searched, danger possible
debris = floating debris
ordnance = unexploded ordnance
mines = drifting mines
adrift = targets or uncrewed craft adrift
several = dangers of several kinds, stated in the remark
