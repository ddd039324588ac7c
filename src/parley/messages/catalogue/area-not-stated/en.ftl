title = Area not stated
purpose = Says that a message was received but that the area in it is not stated, or not usably, and asks for it.
field-about = Your message
help-about = The entry in which the area is not stated. Leave empty if it came by voice only.
field-heard = Received by voice at
help-heard = Only if the message came by voice.
field-frequency = Received on
help-frequency = The frequency, if the message came by voice. May stay empty.
field-missing = What is missing
help-missing = What is wrong with the area.
choice-missing-area = no area is stated
choice-missing-coordinates = an area is stated, but not as coordinates
choice-missing-boundary = the coordinates do not enclose an area
choice-missing-datum = the datum is not stated
choice-missing-two_ways = the coordinates can be understood in more than one way
field-also = Please state also
help-also = What else is missing. May stay empty.
choice-also-beginning = the beginning
choice-also-end = the end
choice-also-height = the height or depth
choice-also-activity = the kind of activity
choice-also-unit = the unit
choice-also-frequency = the frequency to call
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We have received your message. The area in it cannot be used: { $missing }.
    { $about ->
        [absent] Your message: no entry is named.
       *[present] Your message: { $about }.
    }
    { $heard ->
        [absent] Received by voice: not stated.
       *[present] Received by voice at: { $heard }.
    }
    { $frequency ->
        [absent] Received on: not stated.
       *[present] Received on: { $frequency }.
    }
    { $also ->
        [absent] Please state also: nothing further.
       *[present] Please state also: { $also }.
    }
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
    Please give the area as coordinates, with the datum. Until then we cannot tell which area is meant. This reply is not agreement to anything in your message.
