title = Own summary of a call
purpose = Gives our own account of a call. It is our word alone; it stands beside the other side's account and replaces nothing of it.
field-about = Call
help-about = The entry with the request for the call or with its acceptance.
field-other_summary = The other side's summary
help-other_summary = The other side's own account, if there is one. May stay empty.
field-time = Time of the call
help-time = From when to when.
field-our_speakers = Our speakers
help-our_speakers = The roles that spoke for us.
field-your_speakers = Your speakers
help-your_speakers = The roles that spoke for the other side.
field-text = Text
help-text = Your account, in your own language.
field-publication = Publication
help-publication = What is done with this text.
choice-publication-not_public = we do not make it public
choice-publication-will_publish = we will make it public
choice-publication-published = we have made it public
field-publish_at = Public at
help-publish_at = When it is or was made public. May stay empty.
field-document = Document
help-document = The text as made public, if it is a file. May stay empty.
body =
    Our own summary of the call, { $about }. It is not agreed with you. Time of the call: { $time }.
    { $other_summary ->
        [absent] Your own summary: not stated.
       *[present] It stands beside your own summary, { $other_summary }.
    }
    Our speakers: { $our_speakers }.
    Your speakers: { $your_speakers }.
    Text: { $text }
    Publication: { $publication }.
    { $publish_at ->
        [absent] Time of publication: not stated.
       *[present] Time of publication: { $publish_at }.
    }
    { $document ->
        [absent] Document: not stated.
       *[present] Document: { $document }.
    }
