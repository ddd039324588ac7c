title = Search and rescue coordination
purpose = Says who coordinates, where our units search and where we ask the other side to search, so that units do not hinder each other. It bears on no claim to the area.
field-about = Message on the distress
help-about = The entry on the distress. Leave empty if there is none.
field-side = Coordinating side
help-side = The side whose coordinator it is, by its number in the record.
field-coordinator = Coordinator on scene
help-coordinator = The role that all units in the place report to.
field-from = From
help-from = When the search in these areas begins.
field-until = Until
help-until = When it ends or is planned anew. May stay empty.
field-datum = Datum
help-datum = The most probable position of those searched for. May stay empty.
field-our_areas = Areas that we search
help-our_areas = One or more. Give these or the other side's.
field-our_heights = Heights that we use
help-our_heights = For our aircraft. May stay empty.
field-your_areas = Areas that we ask you to search
help-your_areas = One or more. Give these or your own.
field-your_heights = Heights that we ask you to use
help-your_heights = For their aircraft; leave a gap to your own. May stay empty.
field-pattern = Search pattern
help-pattern = How you ask all to search. May stay empty.
choice-pattern-expanding_square = expanding square
choice-pattern-sector = sector search
choice-pattern-parallel = parallel tracks
choice-pattern-creeping = creeping line
choice-pattern-track_line = along the track line
choice-pattern-own = as each unit sees fit
field-units = Our units
help-units = Which units of ours search. May stay empty.
field-frequencies = Frequencies
help-frequencies = On which units in the place are called, in the order in which they are tried. May stay empty.
field-report_at = Report at
help-report_at = When all report what they have found. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    Search and rescue. Coordinating side: { $side }. Coordinator on scene: { $coordinator }.
    { $about ->
        [absent] Message on the distress: not stated.
       *[present] Message on the distress: { $about }.
    }
    From: { $from }.
    { $until ->
        [absent] Until: not stated.
       *[present] Until: { $until }.
    }
    { $datum ->
        [absent] Search datum: not stated.
       *[present] Search datum: { $datum }.
    }
    { $our_areas ->
        [absent] Areas that we search: not stated.
       *[present] Areas that we search: { $our_areas }.
    }
    { $our_heights ->
        [absent] Heights that our aircraft use: not stated.
       *[present] Heights that our aircraft use: { $our_heights }.
    }
    { $your_areas ->
        [absent] Areas that we ask you to search: not stated.
       *[present] Areas that we ask you to search: { $your_areas }.
    }
    { $your_heights ->
        [absent] Heights that we ask your aircraft to use: not stated.
       *[present] Heights that we ask your aircraft to use: { $your_heights }.
    }
    { $pattern ->
        [absent] Search pattern: not stated.
       *[present] Search pattern: { $pattern }.
    }
    { $units ->
        [absent] Our units: not stated.
       *[present] Our units: { $units }.
    }
    { $frequencies ->
        [absent] Frequency on which to call units in the place: not stated.
       *[present] Frequency on which to call units in the place: { $frequencies }.
    }
    { $report_at ->
        [absent] Time at which to report results: not stated.
       *[present] Time at which to report results: { $report_at }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Please confirm, or propose other areas.
