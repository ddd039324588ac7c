title = Voice joined
purpose = Joins the voice that was offered. The desk writes this when its officer joins. It says by what the desks find and know one another; it carries no sound, and nothing is agreed by it.
field-about = Offer of voice
help-about = The entry with the offer.
field-speaker = Our speaker
help-speaker = The role that speaks at our desk.
field-fingerprint = Key of the sound
help-fingerprint = The SHA-256 of the certificate with which our desk protects the sound. The desk writes it.
field-user = Connection name
help-user = Names this one connection. The desk writes it.
field-password = Connection password
help-password = Proves that who connects has read this message. For this one connection only. The desk writes it.
field-addresses = Addresses of the desk
help-addresses = Where our desk listens for the sound. Numbers only, no names. The desk writes them.
body =
    We join the voice that you offer in { $about }. Our speaker: { $speaker }.
    The sound goes from desk to desk and is kept by nobody. Its start, its end and who spoke stand on the record.
    Key of the sound, SHA-256: { $fingerprint }. Connection name: { $user }. Connection password: { $password }.
    Addresses of our desk: { $addresses }.
