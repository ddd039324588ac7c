title = Do you understand?
purpose = Asks whether a person at the other end has understood a message. A receipt of the machine does not answer it.
field-about = Message
help-about = Your own entry.
field-part = Part
help-part = What above all must be understood.
field-ask = Asked for
help-ask = What the answer is to contain.
choice-ask-understanding = Please answer whether you have understood it
choice-ask-read_back = Please answer whether you have understood it, and read it back
choice-ask-doing = Please answer whether you have understood it, and what you will do
body =
    Do you understand our message, { $about }? We ask about { $part }.
    { $ask }.
