not_public = not to be made public
main_points = only the main points may be made public
public = may be made public
