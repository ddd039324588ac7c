title = Reply to roll-call
purpose = Says by role who keeps the watch, how many are on it, and until when.
field-number = Roll-call number
help-number = The number of the roll-call that you answer.
field-duty_role = Role on duty
help-duty_role = The role that answers now. Roles, never names of persons.
field-on_watch = Number on watch
help-on_watch = How many persons are on watch, the duty officer among them.
field-interpreter = Interpreter present
help-interpreter = Whether someone on watch reads and speaks the other side's language.
field-relieved_at = Relieved at
help-relieved_at = When the watch changes next, as a date-time group. May stay empty.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your roll-call number { $number }: the role on duty is { $duty_role }. On watch: { $on_watch } { $on_watch ->
        [one] person
       *[other] persons
    }.
    { $interpreter ->
        [yes] An interpreter is on watch.
       *[no] No interpreter is on watch.
    }
    { $relieved_at ->
        [absent] The time of relief is not stated.
       *[present] The watch is relieved at { $relieved_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
