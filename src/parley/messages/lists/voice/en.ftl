secure_telephone = secure telephone
video = video link
open_telephone = open telephone
radio = radio
