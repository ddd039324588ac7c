relay_only = we only pass this on
proceeding = our units are proceeding to the place
searching = our units are searching
on_scene = our units are on scene and assisting
no_units = we have no units that can assist
not_decided = it is not yet decided
