title = I say again
purpose = Says a message, or part of it, once more and unchanged. What must be changed is sent as a correction.
field-about = Request
help-about = The entry that asked you to say again.
field-message = Message
help-message = Your own entry that is said again.
field-part = Part
help-part = What of it is said again.
field-anew = Sent anew as
help-anew = The entry in which the whole message stands anew. Only if you sent it again.
field-position = Position
help-position = Only if a position is said again.
field-area = Area
help-area = Only if an area is said again.
field-time = Time
help-time = Only if a beginning or an end is said again.
field-heights = Heights or depths
help-heights = Only if they are said again.
field-amount = Number
help-amount = Only if a number is said again.
field-unit = Unit
help-unit = Only if a ship, aircraft or other unit is said again.
field-text = Text
help-text = Only if words are said again; in the language of the message.
body =
    In answer to your request, { $about }: we say again from our message, { $message }: { $part }. Nothing in it is changed.
    { $anew ->
        [absent] The whole message: not sent anew.
       *[present] The whole message stands anew in { $anew }.
    }
    { $position ->
        [absent] Position: not said again.
       *[present] Position: { $position }.
    }
    { $area ->
        [absent] Area: not said again.
       *[present] Area: { $area }.
    }
    { $time ->
        [absent] Time: not said again.
       *[present] Time: { $time }.
    }
    { $heights ->
        [absent] Heights or depths: not said again.
       *[present] Heights or depths: { $heights }.
    }
    { $amount ->
        [absent] Number: not said again.
       *[present] Number: { $amount }.
    }
    { $unit ->
        [absent] Unit not said again.
       *[present] Unit: { $unit }.
    }
    { $text ->
        [absent] Text: not said again.
       *[present] Text: { $text }
    }
