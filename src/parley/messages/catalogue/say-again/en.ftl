title = Say again
purpose = Asks for a message, or part of it, once more, because it did not arrive whole or cannot be read. Where it is read but not clear, use Not understood.
field-about = Message
help-about = The entry that you want said again.
field-part = Part
help-part = What you want said again.
field-reason = Reason
help-reason = Why you ask.
choice-reason-incomplete = it did not arrive whole
choice-reason-illegible = it cannot be read
choice-reason-doubtful = we doubt that it arrived unchanged
field-words = Words beside it
help-words = The last words that you can read before the gap, and the first after it. May stay empty.
body =
    Please say again from your message, { $about }: { $part }. Reason: { $reason }.
    { $words ->
        [absent] The place in it is not stated.
       *[present] The place in it: { $words }
    }
