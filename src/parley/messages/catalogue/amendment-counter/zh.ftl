title = 另提通告变更
purpose = 谢绝对方提议的通告变更，并另提变更。
field-about = 所答复的提议
help-about = 以本电文谢绝的提议的条目。
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
help-reason = 另提变更的原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝下述提议：{ $about }，并另行提议对同一通告作如下变更。此处未提及的内容不变。
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
