title = Follow-up call arranged
purpose = Own record that a call was arranged at a meeting. The other side confirms it by a message of the same form; the call itself is then requested in the usual way.
field-meeting = Meeting
help-meeting = The acceptance by which the meeting was agreed; before that, its proposal; for a past meeting that has neither, the entry of its dated fact.
field-confirms = Confirms
help-confirms = The other side's message of this form that you confirm. Leave empty if yours is the first.
field-level = Level
help-level = The level of the call.
field-our_speaker = Our speaker
help-our_speaker = The role, never a person's name.
field-your_speaker = Your speaker
help-your_speaker = The role on the other side.
field-means = Means
help-means = How the call is to be placed.
choice-means-secure_telephone = secure telephone
choice-means-video = video link
choice-means-open_telephone = open telephone
choice-means-radio = radio
field-earliest = Not before
help-earliest = The earliest time for the call.
field-latest = Not after
help-latest = The latest time. May stay empty.
field-subject = Subject
help-subject = What it is about, in your own language.
body =
    By our record it was arranged at this meeting that a call follows: { $meeting }.
    { $confirms ->
        [absent] Confirms: not stated.
       *[present] Confirms: { $confirms }.
    }
    Level: { $level }.
    Our speaker: { $our_speaker }.
    Your speaker: { $your_speaker }.
    Means: { $means }.
    Not before: { $earliest }.
    { $latest ->
        [absent] Not after: not stated.
       *[present] Not after: { $latest }.
    }
    Subject: { $subject }
    This rests on the word of both sides only when each has sent a message of this form.
