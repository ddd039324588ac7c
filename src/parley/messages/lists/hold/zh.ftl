stay = 原地不动
orbit = 原地盘旋
no_closer = 不近于目前距离
course_speed = 保向保速
