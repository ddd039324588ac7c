not_public = 不对外公开
main_points = 仅可对外公开要点
public = 可以对外公开
