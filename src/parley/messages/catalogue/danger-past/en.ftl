title = Danger past
purpose = Ends a warning, a safety request or a report of distress of one's own: a DANGER, a STOP, a HOLD POSITION, a message on a distress.
field-about = Message ended
help-about = Your own entry that is ended.
field-ends = What ends
help-ends = What that entry was.
choice-ends-warning = The danger of which we warned is past
choice-ends-stop = The reason for which we asked you to stop is past
choice-ends-hold = The reason for which we asked you to hold is past
choice-ends-distress = The distress that we reported is over
field-at = Since
help-at = Since when.
field-caution = Caution
help-caution = Whether something of it remains.
choice-caution-none = none needed any longer
choice-caution-careful = still needed, as told in the detail
field-detail = Detail
help-detail = In your own language. May stay empty.
body =
    About our message, { $about }. { $ends }. Since: { $at }.
    Caution: { $caution }.
    { $detail ->
        [absent] No further detail.
       *[present] Detail: { $detail }
    }
