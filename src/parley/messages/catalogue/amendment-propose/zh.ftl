title = 提议变更通告
purpose = 提议变更贵方或我方的通告。对方按时接受后通告方予变更。
field-about = 拟变更的通告
help-about = 通告或其最近一次变更的条目。可以是贵方的通告，也可以是我方的通告。
field-in_view_of = 所涉另一通告
help-in_view_of = 与之冲突的通告的条目。可不填。
field-areas = 提议的区域
help-areas = 拟适用的全部区域，取代先前说明的全部区域。不变则不填。
field-height = 提议的高度或深度
help-height = 取代先前的内容。不变则不填。
field-windows = 提议的起止时间
help-windows = 拟适用的全部时间，取代先前说明的全部时间。不变则不填。
field-daily = 提议的每日时段
help-daily = 某一日的起止时刻，协调世界时，取代先前的时段。不变则不填。
field-expires = 提议截止时间
help-expires = 逾此时间不得再接受。
field-reason = 原因
help-reason = 提议变更的原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议变更下述通告：{ $about }。此处未提及的内容不变。
    { $in_view_of ->
        [absent] 所涉另一通告：未列明。
       *[present] 所涉另一通告：{ $in_view_of }。
    }
    { $areas ->
        [absent] 区域：不提议变更。
       *[present] 提议的区域，取代先前说明的全部区域：{ $areas }。
    }
    { $height ->
        [absent] 高度或深度：不提议变更。
       *[present] 提议的高度或深度：{ $height }。
    }
    { $windows ->
        [absent] 起止时间：不提议变更。
       *[present] 提议的起止时间，取代先前说明的全部时间：{ $windows }。
    }
    { $daily ->
        [absent] 每日时段：不提议变更。
       *[present] 提议的每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    提议截止时间：{ $expires }。
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    仅在本提议于截止前被接受时，通告才予变更；此前通告不变。本提议不影响任何一方的法律立场。
