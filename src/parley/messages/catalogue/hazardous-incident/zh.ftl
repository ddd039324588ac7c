title = 军事性质的危险事故通报
purpose = 通报我方发生的、可能危及对方或引起误解的军事事故。
field-kind = 类别
help-kind = 按目前所知填写。
field-time = 时间
help-time = 发生的时间。
field-what = 事故经过
help-what = 用本国语言填写。
field-danger = 对他方的危险
help-danger = 按目前所知填写。
choice-danger-none = 未发现
choice-danger-substance = 危险物质
choice-danger-debris = 残骸
choice-danger-ordnance = 弹药
choice-danger-navigation = 危及航行或飞行
choice-danger-unknown = 尚不掌握
field-contact = 联络人职务
help-contact = 我方昼夜负责答复问题的职务。
field-position = 位置
help-position = 位置、区域、地点至少填写一项。
field-areas = 危险区域
help-areas = 位置、区域、地点至少填写一项。
field-place = 地点
help-place = 以文字说明。位置、区域、地点至少填写一项。
field-height = 高度或深度
help-height = 危险所及的高度或深度。可不填。
field-windows = 危险时间
help-windows = 存在或将出现危险的时间。可不填。
field-units = 单位
help-units = 所涉我方单位。可不填。
field-cause = 原因
help-cause = 如已掌握则填写。可不填。
field-measures = 已采取的措施
help-measures = 我方为消除危险采取的措施。可不填。
field-help = 救助
help-help = 我方是否需要救助。可不填。
choice-help-needed = 我方需要救助
choice-help-not_needed = 我方不需要救助
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方发生一起军事性质的危险事故，不是针对贵方的行动。
    类别：{ $kind }。时间：{ $time }。
    事故经过：{ $what }
    对他方的危险：{ $danger }。
    联络人职务：{ $contact }。
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $areas ->
        [absent] 危险区域：未说明。
       *[present] 危险区域：{ $areas }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $height ->
        [absent] 高度或深度：未说明。
       *[present] 高度或深度：{ $height }。
    }
    { $windows ->
        [absent] 危险时间：未说明。
       *[present] 危险时间：{ $windows }。
    }
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    { $cause ->
        [absent] 原因：未说明。
       *[present] 原因：{ $cause }
    }
    { $measures ->
        [absent] 已采取的措施：未说明。
       *[present] 已采取的措施：{ $measures }
    }
    { $help ->
        [absent] 救助：未说明。
       *[present] 救助：{ $help }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
