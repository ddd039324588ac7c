title = Joint summary declined
purpose = Declines a proposed joint summary, and says what is not agreed and what follows.
field-about = Joint summary
help-about = The entry with the proposed text.
field-disputed = Not agreed
help-disputed = What above all you do not agree to.
choice-disputed-whole = the text as a whole
choice-disputed-facts = a statement of fact
choice-disputed-commitment = a statement of what was promised
choice-disputed-omission = something is missing
choice-disputed-wording = the wording
choice-disputed-translation = that the two texts say the same
choice-disputed-publication = its publication
choice-disputed-not_stated = it is not stated
field-follows = What follows
help-follows = What you do next.
choice-follows-other_text = we will propose another text
choice-follows-own = we will send our own summary
choice-follows-nothing = nothing further from us
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    In answer to your proposal, { $about }: we do not agree to this joint summary. Not agreed: { $disputed }.
    What follows: { $follows }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
