title = Go to voice
purpose = Asks the other watch to speak by voice, and says by what means, where and when.
field-means = Means
help-means = How you want to speak.
field-at = At
help-at = When you will be on it.
field-language = Language
help-language = The language in which you will speak.
field-frequencies = Frequencies
help-frequencies = In the order in which they are tried. May stay empty.
field-address = Number or address
help-address = For telephone and video. May stay empty.
field-call_sign = Our call sign
help-call_sign = The call sign you answer to, in Latin letters. May stay empty.
field-speaker = Our speaker
help-speaker = The role that will speak. May stay empty.
field-subject = Subject
help-subject = In your own language. May stay empty.
body =
    We ask to speak with your watch by voice. Means: { $means }. Time: { $at }. Language: { $language }.
    { $frequencies ->
        [absent] Frequency: not stated.
       *[present] Frequency, in the order in which we try: { $frequencies }.
    }
    { $address ->
        [absent] Number or address: not stated.
       *[present] Number or address: { $address }.
    }
    { $call_sign ->
        [absent] Our call sign: not stated.
       *[present] Our call sign: { $call_sign }.
    }
    { $speaker ->
        [absent] Our speaker: not stated.
       *[present] Our speaker: { $speaker }.
    }
    { $subject ->
        [absent] Subject: not stated.
       *[present] Subject: { $subject }
    }
    Please confirm, and repeat the means and the time.
