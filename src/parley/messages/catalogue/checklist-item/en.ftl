title = Item of a checklist
purpose = Says what became of one item of our own checklist for an incident. It asks nothing of the other side.
field-about = Incident
help-about = The entry that opened the incident, or the message that began it.
field-checklist = Checklist
help-checklist = The name of our checklist and its edition.
field-item = Item
help-item = The number of the item.
field-text = What it asks for
help-text = The item as it stands in the checklist.
field-state = State
help-state = What became of it.
choice-state-done = done
choice-state-handed_on = handed on to somebody else
choice-state-not_applicable = does not apply here
field-at = Time
help-at = When that was so.
field-remark = Remark
help-remark = In your own language; the other side reads it. May stay empty.
body =
    Concerning this incident: { $about }. Our checklist { $checklist }, item { $item }: { $text }
    State of the item: { $state }. Time: { $at }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
