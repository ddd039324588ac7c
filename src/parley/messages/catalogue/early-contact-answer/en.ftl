title = Answer to early contact
purpose = Answers an early contact: which units we have in that area and what we ask. Noting an intention is not consenting to it.
field-about = Message
help-about = The entry that announced the act.
field-act = Act
help-act = The act, as you read it in the message.
field-from = From
help-from = Its beginning, as you read it in the message.
field-response = Answer
help-response = What you say to it.
choice-response-noted = We have noted it. This is not consent
choice-response-keep_clear = We have units in that area. We ask you to keep clear of them
choice-response-wait = We ask you not to begin yet
choice-response-refrain = We ask you not to do it
choice-response-voice = We ask you to speak with us by voice before you begin
field-units = Our units
help-units = Which units you have in that area. May stay empty.
field-position = Position
help-position = Where your units are. May stay empty.
field-area = Area
help-area = Where your units are. May stay empty.
field-distance = Distance
help-distance = How far to keep from them. May stay empty.
field-not_before = Not before
help-not_before = Before when the act should not begin. May stay empty.
field-frequencies = Frequencies
help-frequencies = On which our units can be called, in the order in which they are tried. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    In answer to your message, { $about }. Act: { $act }. Beginning: { $from }.
    { $response }.
    { $units ->
        [absent] Our units: not stated.
       *[present] Our units: { $units }.
    }
    { $position ->
        [absent] Position of our units: not stated.
       *[present] Position of our units: { $position }.
    }
    { $area ->
        [absent] Area of our units: not stated.
       *[present] Area of our units: { $area }.
    }
    { $distance ->
        [absent] Distance to keep from our units: not stated.
       *[present] Distance to keep from our units: { $distance }.
    }
    { $not_before ->
        [absent] We ask you not to begin before: not stated.
       *[present] We ask you not to begin before: { $not_before }.
    }
    { $frequencies ->
        [absent] Frequency on which to call our units: not stated.
       *[present] Frequency on which to call our units: { $frequencies }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
