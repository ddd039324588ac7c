title = Service restored
purpose = Says that service on the line has returned, by which bearers, and whether messages are missing.
field-about = Message on the interruption
help-about = The entry that announced the interruption. Leave empty if there was none.
field-at = Restored at
help-at = When service returned.
field-restored = Bearers in service
help-restored = The means that work now. Name every one.
field-extent = Extent
help-extent = Whether everything works as before.
choice-extent-full = as before the interruption
choice-extent-limited = less than before the interruption
field-missing = Messages missing
help-missing = What your watch has found about messages of that time.
choice-missing-none_found = we have found none missing
choice-missing-some = some are missing
choice-missing-not_checked = not yet checked
field-cause = Cause
help-cause = Why service was interrupted, as far as you can say. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Service on this line is restored at our end.
    { $about ->
        [absent] Message on the interruption: not stated.
       *[present] Message on the interruption: { $about }.
    }
    Restored at: { $at }.
    Bearers in service: { $restored }.
    Service: { $extent }.
    Messages of the time of the interruption: { $missing }.
    { $cause ->
        [absent] Cause of the interruption: not stated.
       *[present] Cause of the interruption: { $cause }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
