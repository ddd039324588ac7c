title = 通告变更
purpose = 变更先前通告的内容。此处未提及的内容不变。
field-about = 所变更的通告
help-about = 通告或其最近一次变更的条目。
field-areas = 新区域
help-areas = 今后适用的全部区域，取代先前说明的全部区域。不变则不填。
field-height = 新的高度或深度
help-height = 取代先前的内容。不变则不填。
field-windows = 新起止时间
help-windows = 今后适用的全部时间，取代先前说明的全部时间。不变则不填。
field-daily = 新每日时段
help-daily = 某一日的起止时刻，协调世界时，取代先前的时段。不变则不填。如不再分时段，请取消原通告并另行通告。
field-other = 其他变更
help-other = 用本国语言说明其他变更。可不填。
field-reason = 原因
help-reason = 变更的原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方变更通告：{ $about }。此处未提及的内容不变。
    { $areas ->
        [absent] 区域：无变更。
       *[present] 新区域，取代先前说明的全部区域：{ $areas }。
    }
    { $height ->
        [absent] 高度或深度：无变更。
       *[present] 新的高度或深度：{ $height }。
    }
    { $windows ->
        [absent] 起止时间：无变更。
       *[present] 新起止时间，取代先前说明的全部时间：{ $windows }。
    }
    { $daily ->
        [absent] 每日时段：无变更。
       *[present] 新每日时段：{ $daily }，上述起止时间内每日均为同一时段。
    }
    { $other ->
        [absent] 其他变更：无。
       *[present] 其他变更：{ $other }
    }
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    认收本通告仅表示收到，不表示同意。
