title = Not understood
purpose = Says which part of a message a person has not understood, and asks for it. It refuses nothing.
field-about = Message not understood
help-about = The entry that you have not understood.
field-part = Part
help-part = What in it is not clear.
choice-part-whole = the whole message
choice-part-purpose = its purpose
choice-part-place = the place
choice-part-area_missing = the area, which is not stated; please give it in coordinates
choice-part-time = the time
choice-part-unit = a number or its unit
choice-part-wording = the wording
choice-part-translation = the translation
field-question = Question
help-question = What you ask, in your own language. May stay empty.
body =
    We have not understood your message, { $about }. What is not clear: { $part }.
    { $question ->
        [absent] Please say it again in other words.
       *[present] We ask: { $question }
    }
