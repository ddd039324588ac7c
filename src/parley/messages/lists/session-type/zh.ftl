plenary = 全体会议
working_group = 工作小组会议
special = 专门会议
annual = 年度会晤
heads = 团长会谈
experts = 专家会议
other = 其他类型会议
