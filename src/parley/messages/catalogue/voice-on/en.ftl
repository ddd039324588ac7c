title = Voice on
purpose = Says that our desk has the connection and that sound can pass. That the other desk has it too is said by its own message.
field-about = Offer of voice
help-about = The entry with the offer of this voice.
field-at = Since
help-at = Since when our desk has the connection.
body =
    Our desk is connected for voice: { $about }. Since: { $at }.
