title = Evidence offered
purpose = Names photographs, tracks or recordings by their hashes, so that they can be checked later and cannot be changed.
field-about = Concerning
help-about = The entries of the encounter or incident.
field-kind = Kind
help-kind = What the documents are. Send one message for each kind.
choice-kind-photographs = photographs
choice-kind-video = video
choice-kind-audio = audio recordings
choice-kind-tracks = tracks
choice-kind-radar = radar recordings
choice-kind-log = extracts of the log
choice-kind-measurements = measurements
choice-kind-statements = statements of witnesses
choice-kind-other = documents of another kind
field-documents = Documents
help-documents = Each by its hash, type and size.
field-taken = Taken
help-taken = From when until when. May stay empty.
field-unit = Taken by
help-unit = The unit that took them. May stay empty.
field-use = Use
help-use = How the other side is asked to use them. May stay empty.
choice-use-between = between the sides only, not for publication
choice-use-review = for the review of the encounter only
choice-use-free = may be published
field-handover = How handed over
help-handover = How the files themselves travel.
choice-handover-line = with this message
choice-handover-courier = by courier
choice-handover-meeting = at the next meeting
choice-handover-request = when asked for
field-description = Description
help-description = What they show. May stay empty.
body =
    We offer evidence concerning these entries: { $about }.
    Kind: { $kind }. Handed over: { $handover }.
    Documents: { $documents }.
    { $taken ->
        [absent] Taken: not stated.
       *[present] Taken: { $taken }.
    }
    { $unit ->
        [absent] The unit that took them is not named.
       *[present] Taken by: { $unit }.
    }
    { $use ->
        [absent] Use: not stated.
       *[present] Use: { $use }.
    }
    { $description ->
        [absent] Description: not stated.
       *[present] Description: { $description }
    }
