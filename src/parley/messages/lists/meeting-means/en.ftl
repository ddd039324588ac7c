in_person = in person
video = by video link
mixed = in person and by video link
telephone = by telephone
