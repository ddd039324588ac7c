weather = weather
safety = safety
technical = technical
traffic = shipping or air traffic in the area
other_side = a proposal of the other side
plan = change of our plan
none_given = no reason is given
