title = Call accepted
purpose = Accepts a requested call and says when, how and with whom. Accepting the call is accepting nothing said in it.
field-about = Request
help-about = The entry with the request.
field-at = At
help-at = When we will be on the line.
field-means = Means
help-means = How the call is placed.
choice-means-secure_telephone = secure telephone
choice-means-video = video link
choice-means-open_telephone = open telephone
choice-means-radio = radio
field-speaker = Our speaker
help-speaker = The role that will speak for us.
field-remark = Remark
help-remark = In your own language. May stay empty.
body =
    We accept the call that you request in { $about }. We will be on the line at { $at } by { $means }.
    Our speaker: { $speaker }.
    { $remark ->
        [absent] No remark.
       *[present] Remark: { $remark }
    }
