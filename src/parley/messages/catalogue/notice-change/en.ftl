title = Change of a notice
purpose = Changes what an earlier notice said. Whatever is not named here stays as it was.
field-about = Notice changed
help-about = The entry with the notice, or with its latest change.
field-areas = New areas
help-areas = All areas that hold from now on; they replace all areas stated before. Leave empty if they do not change.
field-height = New height or depth
help-height = Replaces what was stated before. Leave empty if it does not change.
field-windows = New periods
help-windows = All periods that hold from now on; they replace all periods stated before. Leave empty if they do not change.
field-daily = New daily hours
help-daily = The hours of one day, in UTC; they replace those stated before. Leave empty if they do not change. To give up daily hours, cancel the notice and send a new one.
field-other = Other change
help-other = What else changes, in your own language. May stay empty.
field-reason = Reason
help-reason = Why the notice is changed. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We change our notice: { $about }. Whatever is not named here stays as it was.
    { $areas ->
        [absent] Areas: no change.
       *[present] New areas, instead of all areas stated before: { $areas }.
    }
    { $height ->
        [absent] Height or depth: no change.
       *[present] New height or depth: { $height }.
    }
    { $windows ->
        [absent] Periods: no change.
       *[present] New periods, instead of all periods stated before: { $windows }.
    }
    { $daily ->
        [absent] Daily hours: no change.
       *[present] New daily hours: { $daily }, and the same hours on each day of the periods.
    }
    { $other ->
        [absent] Other change: none.
       *[present] Other change: { $other }
    }
    { $reason ->
        [absent] Reason: not stated.
       *[present] Reason: { $reason }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Acknowledgement of this notice means receipt only. It does not mean agreement.
