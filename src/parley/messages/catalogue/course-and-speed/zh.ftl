title = 航向和航速意图
purpose = 通报我方某单位打算保持的航向和航速，以便贵方单位安全通过。
field-unit = 我方单位
help-unit = 保持该航向和航速的单位。
field-course = 航向
help-course = 拟驶的真航向。
field-speed = 航速
help-speed = 以节为单位。
field-from = 起始时间
help-from = 开始保持该航向和航速的时间。
field-until = 结束时间
help-until = 如不掌握则不填。
field-position = 起始位置
help-position = 起始时间时该单位的位置。可不填。
field-height = 高度或深度
help-height = 航空器或潜艇填写。可不填。
field-other_unit = 贵方单位
help-other_unit = 所涉对方单位。可不填。
field-passing = 通过意图
help-passing = 我方单位打算如何通过贵方单位。无此意图则不填。
choice-passing-ahead = 从贵方单位前方通过
choice-passing-astern = 从贵方单位后方通过
choice-passing-port = 从贵方单位左舷通过
choice-passing-starboard = 从贵方单位右舷通过
choice-passing-overtake_port = 从贵方单位左舷追越
choice-passing-overtake_starboard = 从贵方单位右舷追越
choice-passing-give_way = 为贵方单位让路
choice-passing-wait = 停船让贵方单位通过
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方单位：{ $unit }。该单位打算保持以下航向和航速。
    航向：{ $course }。航速：{ $speed }。起始时间：{ $from }。
    { $until ->
        [absent] 结束时间：未说明，以后续电文为准。
       *[present] 结束时间：{ $until }。
    }
    { $position ->
        [absent] 起始位置：未说明。
       *[present] 起始位置：{ $position }。
    }
    { $height ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $height }。
    }
    { $other_unit ->
        [absent] 未列明贵方单位。
       *[present] 贵方单位：{ $other_unit }。
    }
    { $passing ->
        [absent] 通过意图：未说明。
       *[present] 通过意图：{ $passing }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
