title = Watch handed over
purpose = Says that one officer has handed the watch over and another has taken it over. It is released by both.
field-at = Time
help-at = When the watch was taken over.
field-duty_role = Role on duty
help-duty_role = The role that keeps the watch from now on. Roles, never names of persons.
field-on_watch = Number on watch
help-on_watch = How many persons are on watch, the duty officer among them.
field-interpreter = Interpreter present
help-interpreter = Whether someone on watch reads and speaks the other side's language.
field-open_count = Open matters
help-open_count = How many messages and incidents of the other side wait for our word. Both officers have gone through them.
field-relieved_at = Relieved at
help-relieved_at = When the watch changes next, as a date-time group. May stay empty.
field-remark = Remark
help-remark = In your own language; the other side reads it. May stay empty.
body =
    Our watch was handed over and taken over at { $at }. The role on duty is { $duty_role }. On watch: { $on_watch } { $on_watch ->
        [one] person
       *[other] persons
    }.
    { $interpreter ->
        [yes] An interpreter is on watch.
       *[no] No interpreter is on watch.
    }
    Matters of yours that wait for our word, and that both officers have gone through: { $open_count }.
    { $relieved_at ->
        [absent] The time of relief is not stated.
       *[present] The watch is relieved at { $relieved_at }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
