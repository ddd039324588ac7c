title = Roll-call
purpose = Asks who keeps the watch now. It is answered by a person, never by a machine.
field-number = Roll-call number
help-number = Counts up by one with each roll-call; the reply repeats it.
field-scope = Who is asked for
help-scope = Only the duty officer, or everyone on watch.
choice-scope-duty_officer = the duty officer only
choice-scope-whole_watch = the whole watch
body =
    This is roll-call number { $number }. It asks for { $scope }. Please state who keeps the watch now, by role.
