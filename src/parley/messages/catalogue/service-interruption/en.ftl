title = Service interruption
purpose = Says that service on the line will be or is interrupted, for how long, what is affected and what remains. No answer during it is no refusal.
field-kind = Kind
help-kind = Whether it was planned or not.
choice-kind-planned = planned
choice-kind-unplanned = unplanned
field-affected = Bearers affected
help-affected = The means that do not work during the interruption. Name every one.
field-from = From
help-from = Since when, or from when on.
field-until = Until
help-until = When service returns, as far as you know. Leave empty if you do not know.
field-service = What remains
help-service = Which messages your watch still handles meanwhile.
choice-service-all_messages = messages of every precedence are handled, by the bearers that remain
choice-service-urgent_only = only IMMEDIATE and FLASH messages are handled
choice-service-no_message = no message can be handled
field-remaining = Bearers that remain
help-remaining = The means that still work. May stay empty.
field-cause = Cause
help-cause = As far as you can say. May stay empty.
field-report_at = Next report
help-report_at = When you report again. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    Service on this line is interrupted at our end for the time stated below. Kind: { $kind }.
    Bearers affected: { $affected }.
    From: { $from }.
    { $until ->
        [absent] Until: not stated.
       *[present] Until: { $until }.
    }
    During this time: { $service }.
    { $remaining ->
        [absent] Bearers that remain: not stated.
       *[present] Bearers that remain: { $remaining }.
    }
    { $cause ->
        [absent] Cause: not stated.
       *[present] Cause: { $cause }.
    }
    { $report_at ->
        [absent] Next report: not stated.
       *[present] Next report: { $report_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
