stay = stay in the present position
orbit = circle in the present position
no_closer = come no closer than the present distance
course_speed = keep course and speed
