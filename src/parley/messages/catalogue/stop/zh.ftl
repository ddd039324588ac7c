title = 停止
purpose = 因人员生命受到威胁，请对方立即停止某项活动。任何值班人员均可发出。
field-activity = 停止何种活动
help-activity = 必须停止的活动。如不能确定，选择一切活动。
choice-activity-all_activity = 一切活动
choice-activity-firing = 射击
choice-activity-air_strike = 空中打击
choice-activity-missile_launch = 发射导弹
choice-activity-approach = 贵方的接近行动
choice-activity-fire_control_radar = 使用火控雷达
choice-activity-laser = 使用激光
choice-activity-flight_operations = 飞行作业
choice-activity-jamming = 电子干扰
choice-activity-exercise = 演习
choice-activity-boarding = 登临
field-reason = 原因
help-reason = 目前所见的危险。
choice-reason-own_forces = 我方部队在该处面临危险
choice-reason-civilians = 平民在该处面临危险
choice-reason-distress = 该处有船舶或航空器遇险
choice-reason-mistaken_target = 贵方行动指向了错误的地点或单位
choice-reason-outside_notice = 超出贵方通报的范围
choice-reason-collision = 存在碰撞危险
choice-reason-not_stated = 目前无法说明
field-position = 位置
help-position = 必须停止活动的地点。如不掌握则不填，不要因此延误发送。
field-radius = 半径
help-radius = 该位置周围的距离。可不填。
field-area = 区域
help-area = 必须停止活动的区域。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    停止！请立即停止{ $activity }。原因：{ $reason }。
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $radius ->
        [absent] 该位置周围的距离：未说明。
       *[present] 该位置周围的距离：{ $radius }。
    }
    { $area ->
        [absent] 区域：未说明。位置和区域均未说明的，适用于所有地点。
       *[present] 区域：{ $area }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请立即确认是否已停止。
