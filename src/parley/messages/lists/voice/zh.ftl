secure_telephone = 保密电话
video = 视频
open_telephone = 普通电话
radio = 无线电
