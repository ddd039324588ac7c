title = 请求作出说明
purpose = 请对方说明引起我方关切的活动。此为询问，不是指责。最迟应在48小时内答复。
field-concern = 关切
help-concern = 关切的内容和原因。
field-about = 所涉条目
help-about = 所涉及的条目。可不填。
field-activity = 活动
help-activity = 活动的大致类别。可不填。
field-place = 地点
help-place = 发现活动的地点，以文字说明。可不填。
field-areas = 区域
help-areas = 发现活动的区域，以坐标填写。可不填。
field-period = 起止时间
help-period = 发现活动的起止时间。可不填。
field-units = 单位
help-units = 按所见填写。可不填。
field-asked = 请说明
help-asked = 答复应说明的内容。可不填。
choice-asked-purpose = 目的
choice-asked-cause = 起因
choice-asked-area = 确切区域
choice-asked-beginning = 开始时间
choice-asked-end = 结束时间
choice-asked-formations = 部队番号和隶属关系
choice-asked-number = 人员和单位数量
choice-asked-weapons = 武器类型
choice-asked-orders = 该单位所受命令
choice-asked-measures = 已采取的措施
field-questions = 问题
help-questions = 用本国语言逐条编号填写。可不填。
body =
    请贵方作出说明。我方关切：{ $concern }
    { $about ->
        [absent] 所涉条目：未列明条目。
       *[present] 所涉条目：{ $about }。
    }
    { $activity ->
        [absent] 活动：未说明。
       *[present] 活动：{ $activity }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $period ->
        [absent] 起止时间：未说明。
       *[present] 起止时间：{ $period }。
    }
    { $units ->
        [absent] 单位：未说明。
       *[present] 单位：{ $units }。
    }
    { $asked ->
        [absent] 请说明：未说明。
       *[present] 请说明：{ $asked }。
    }
    { $questions ->
        [absent] 问题：未说明。
       *[present] 问题：{ $questions }
    }
    请以书面答复，最迟在48小时内。此为询问，不是指责。
