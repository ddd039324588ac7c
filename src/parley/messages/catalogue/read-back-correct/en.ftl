title = Read-back correct
purpose = Says that a read-back is what the message meant. It is no more than that.
field-about = Read-back
help-about = The read-back that is correct.
body =
    Your read-back, { $about }, is correct. Nobody has agreed to anything by that.
