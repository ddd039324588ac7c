title = 作出说明
purpose = 就对方请求说明的事项作出说明。
field-about = 所答复的条目
help-about = 提出请求的条目。
field-text = 说明内容
help-text = 按问题顺序，用本国语言答复。
field-complete = 是否完整
help-complete = 是否已答复全部问题。
field-rest_by = 再次答复时间
help-rest_by = 仅在将再答复时填写。可不填。
field-activity = 活动
help-activity = 活动的类别。可不填。
field-areas = 区域
help-areas = 活动的区域，以坐标填写。可不填。
field-windows = 起止时间
help-windows = 活动的起止时间。可不填。
field-evidence = 文件
help-evidence = 佐证说明的文件的散列值。可不填。
field-offer = 我方提出
help-offer = 我方还愿提供的安排。可不填。
choice-offer-meeting = 专家会晤
choice-offer-visit = 实地察看
choice-offer-call = 通话
choice-offer-briefing = 情况介绍
body =
    现就贵方的请求作出说明：{ $about }。
    说明内容：{ $text }
    { $complete ->
        [yes] 全部问题均已答复。
       *[no] 尚有问题未答复。
    }
    { $rest_by ->
        [absent] 再次答复时间：未说明。
       *[present] 再次答复时间：{ $rest_by }。
    }
    { $activity ->
        [absent] 活动：未说明。
       *[present] 活动：{ $activity }。
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $windows ->
        [absent] 起止时间：未说明。
       *[present] 起止时间：{ $windows }。
    }
    { $evidence ->
        [absent] 文件：未说明。
       *[present] 文件：{ $evidence }。
    }
    { $offer ->
        [absent] 我方提出：未说明。
       *[present] 我方提出：{ $offer }。
    }
