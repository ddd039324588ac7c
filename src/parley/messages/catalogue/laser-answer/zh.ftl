title = 关于激光的答复
purpose = 答复停止使用激光的要求。
field-about = 所答复的电文
help-about = 要求停止使用激光的条目。
field-state = 答复
help-state = 目前的实际情况。
choice-state-stopped = 已停止使用激光
choice-state-none = 我方目前没有在该处使用激光
choice-state-inquiry = 正在查询，将再答复
choice-state-going_on = 仍在使用激光
field-ceased = 停止时间
help-ceased = 停止使用激光的时间。可不填。
field-next_by = 再次答复时间
help-next_by = 仅在将再答复时填写。可不填。
field-laser = 激光类别
help-laser = 有助于救治伤员。可不填。
choice-laser-range_finder = 激光测距仪
choice-laser-designator = 激光目标指示器
choice-laser-illuminator = 激光照明器
choice-laser-dazzler = 激光眩目器
choice-laser-weapon = 激光武器
choice-laser-communication = 激光通信设备
choice-laser-survey = 激光测量设备
choice-laser-other = 其他激光，见备注
field-wavelength = 波长（纳米）
help-wavelength = 有助于救治伤员。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    现答复贵方电文：{ $about }。我方答复：{ $state }。
    { $ceased ->
        [absent] 停止时间：未说明。
       *[present] 停止时间：{ $ceased }。
    }
    { $next_by ->
        [absent] 再次答复时间：未说明。
       *[present] 再次答复时间：{ $next_by }。
    }
    { $laser ->
        [absent] 激光类别：未说明。
       *[present] 激光类别：{ $laser }。
    }
    { $wavelength ->
        [absent] 波长（纳米）：未说明。
       *[present] 波长（纳米）：{ $wavelength }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
