plenary = plenary session
working_group = meeting of a working group
special = special meeting
annual = annual meeting
heads = meeting of heads of delegation
experts = meeting of experts
other = another kind of session
