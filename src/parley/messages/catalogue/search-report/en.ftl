title = Search report
purpose = Says where was searched, what was found and whether the search goes on.
field-about = Message on the search
help-about = The entry on the distress or on the search.
field-areas = Areas searched
help-areas = One or more. May stay empty.
field-time = Time of the search
help-time = From when to when. May stay empty.
field-result = Result
help-result = What was found.
choice-result-nothing = no person and no object found
choice-result-objects = objects found, no persons
choice-result-persons = persons found
field-position = Position of the find
help-position = Where persons or objects were found. May stay empty.
field-alive = Found alive
help-alive = How many. May stay empty.
field-dead = Found dead
help-dead = How many. May stay empty.
field-missing = Still missing
help-missing = How many. May stay empty.
field-search = The search
help-search = Whether your units go on.
choice-search-continues = our search continues
choice-search-interrupted = our search is interrupted and will be resumed
choice-search-ended = our search has ended
field-handover = Where persons are
help-handover = Where rescued persons are and how they are handed over, in your own language. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    Report on the search, { $about }. Result: { $result }.
    { $areas ->
        [absent] Areas searched: not stated.
       *[present] Areas searched: { $areas }.
    }
    { $time ->
        [absent] Time of the search: not stated.
       *[present] Time of the search: { $time }.
    }
    { $position ->
        [absent] Position of the find: not stated.
       *[present] Position of the find: { $position }.
    }
    { $alive ->
        [absent] Found alive: not stated.
       *[present] Found alive: { $alive }.
    }
    { $dead ->
        [absent] Found dead: not stated.
       *[present] Found dead: { $dead }.
    }
    { $missing ->
        [absent] Still missing: not stated.
       *[present] Still missing: { $missing }.
    }
    State: { $search }.
    { $handover ->
        [absent] Where persons found are: not stated.
       *[present] Where persons found are: { $handover }
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
