title = Early contact
purpose = Tells the other side before we act, because our act could lead to an incident, and asks for its answer by a stated time.
field-act = We intend
help-act = What you are about to do.
field-units = Our units
help-units = Which ships, aircraft or other units will do it. May stay empty.
field-position = Position
help-position = Where. Give a position or an area.
field-area = Area
help-area = Where. Give a position or an area.
field-heights = Heights or depths
help-heights = From which height or depth to which. May stay empty.
field-from = From
help-from = When you will begin.
field-until = Until
help-until = When you will have finished. May stay empty.
field-answer_by = Answer by
help-answer_by = By when you ask for an answer. Leave time for it.
field-no_answer = If no answer comes
help-no_answer = What you will do if no answer has come by then.
choice-no_answer-wait = we will not begin
choice-no_answer-call = we will call you by voice before we begin
choice-no_answer-begin = we will begin at the time stated
field-frequencies = Frequencies
help-frequencies = On which our units can be called meanwhile, in the order in which they are tried. May stay empty.
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    Early contact, before we act. We intend: { $act }.
    { $units ->
        [absent] Our units: not stated.
       *[present] Our units: { $units }.
    }
    { $position ->
        [absent] Position: not stated.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not stated.
       *[present] Area: { $area }.
    }
    { $heights ->
        [absent] Heights or depths: not stated.
       *[present] Heights or depths: { $heights }.
    }
    From: { $from }.
    { $until ->
        [absent] Until: not stated.
       *[present] Until: { $until }.
    }
    Please answer by { $answer_by }. If no answer has come by then: { $no_answer }.
    { $frequencies ->
        [absent] Frequency on which to call our units: not stated.
       *[present] Frequency on which to call our units: { $frequencies }.
    }
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
    Receipt of this message is not consent.
