in_person = 面对面
video = 视频
mixed = 面对面与视频相结合
telephone = 电话
