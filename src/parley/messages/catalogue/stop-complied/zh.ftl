title = 对“停止”的答复
purpose = 立即答复“停止”电文：该活动是否已停止；未停止的，说明原因。不表示承认任何事项。
field-about = “停止”电文
help-about = 要求停止的条目。
field-activity = 活动
help-activity = 所读“停止”电文中的活动。
choice-activity-all_activity = 一切活动
choice-activity-firing = 射击
choice-activity-air_strike = 空中打击
choice-activity-missile_launch = 发射导弹
choice-activity-approach = 接近行动
choice-activity-fire_control_radar = 使用火控雷达
choice-activity-laser = 使用激光
choice-activity-flight_operations = 飞行作业
choice-activity-jamming = 电子干扰
choice-activity-exercise = 演习
choice-activity-boarding = 登临
field-response = 答复
help-response = 目前情况。在确知已停止之前，不要答复已停止。
choice-response-stopped = 我方已停止该活动
choice-response-stopping = 我方已下令停止，停止后将通报
choice-response-cannot = 我方不能停止该活动
choice-response-not_ours = 该活动不属我方
choice-response-not_under_way = 据我方掌握，我方未在进行此项活动
field-at = 时间
help-at = 已停止或将停止的时间。可不填。
field-reason = 原因
help-reason = 仅在未停止时填写。可不填。
choice-reason-no_contact = 无法与有关单位取得联系
choice-reason-released = 已发射或投放，无法召回
choice-reason-life = 停止将危及生命
choice-reason-no_authority = 值班人员对此无权
choice-reason-not_stated = 不说明原因
field-resume = 后续
help-resume = 恢复前是否告知。可不填。
choice-resume-tell_first = 恢复前我方将告知贵方
choice-resume-not_again = 我方不会恢复该活动
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方“停止”电文：{ $about }。活动：{ $activity }。
    { $response }。
    { $at ->
        [absent] 时间：未说明。
       *[present] 时间：{ $at }。
    }
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $resume ->
        [absent] 后续：未说明。
       *[present] 后续：{ $resume }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
