title = 单位已进入或即将进入禁航区
purpose = 通报某单位已进入或即将进入禁航区：何单位、何处、何时。任何一方均可发出，不涉及责任认定。
field-whose = 所属
help-whose = 按目前所知填写。
choice-whose-ours = 我方单位
choice-whose-yours = 贵方单位
choice-whose-neither = 非双方的单位
choice-whose-unknown = 身份不明的单位
field-state = 情况
help-state = 该单位目前的情况。
choice-state-inside = 已在区域内
choice-state-about_to = 即将进入区域
choice-state-left = 已离开区域
field-position = 位置
help-position = 该单位的位置。
field-time = 时间
help-time = 位置对应的时间。
field-unit = 单位
help-unit = 按所知填写。可不填。
field-closure = 禁航区通告
help-closure = 禁航区通告的条目。可不填。
field-closure_number = 禁航区编号
help-closure_number = 已公布的航行警告编号。可不填。
field-closure_name = 区域名称
help-closure_name = 该区域的名称。可不填。
field-course = 航向
help-course = 该单位的真航向。可不填。
field-speed = 航速
help-speed = 该单位的航速。可不填。
field-height = 高度或深度
help-height = 该单位的高度或深度。可不填。
field-cause = 原因
help-cause = 按目前所知填写。可不填。
choice-cause-mistake = 误入
choice-cause-navigation = 导航故障
choice-cause-machinery = 机械或操纵故障
choice-cause-weather = 天气
choice-cause-distress = 自身或他人遇险
choice-cause-no_notice = 该单位不知有此禁航
choice-cause-unknown = 不掌握
field-can_leave = 能否自行离开
help-can_leave = 该单位能否自行离开。可不填。
field-frequency = 该单位联络频率
help-frequency = 该单位应答的频率。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    现通报某单位已进入或即将进入禁航区。单位所属：{ $whose }。情况：{ $state }。
    位置：{ $position }。时间：{ $time }。
    { $unit ->
        [absent] 未列明单位。
       *[present] 单位：{ $unit }。
    }
    { $closure ->
        [absent] 禁航区通告：未说明。
       *[present] 禁航区通告：{ $closure }。
    }
    { $closure_number ->
        [absent] 禁航区编号：未说明。
       *[present] 禁航区编号：{ $closure_number }
    }
    { $closure_name ->
        [absent] 区域名称：未说明。
       *[present] 区域名称：{ $closure_name }
    }
    { $course ->
        [absent] 航向：未说明。
       *[present] 航向：{ $course }。
    }
    { $speed ->
        [absent] 航速：未说明。
       *[present] 航速：{ $speed }。
    }
    { $height ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $height }。
    }
    { $cause ->
        [absent] 原因：未说明。
       *[present] 原因：{ $cause }。
    }
    { $can_leave ->
        [absent] 能否自行离开：未说明。
        [yes] 该单位能自行离开。
       *[no] 该单位不能自行离开。
    }
    { $frequency ->
        [absent] 该单位联络频率：未说明。
       *[present] 该单位联络频率：{ $frequency }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请宣布禁航的一方停止区域内的危险活动，并说明所采取的措施。本电文不涉及责任认定。
