title = 提议在多边活动期间会晤
purpose = 提议出席同一多边活动的双方人员在活动期间会晤。对方可接受、另提方案或谢绝。
field-event = 多边活动
help-event = 双方均出席的活动。名单中没有的，选择“其他活动”并在下一栏写明名称。
field-event_name = 活动名称
help-event_name = 仅在名单中没有该活动，或需说明届次时填写。可不填。
field-host = 所在国
help-host = 活动所在国家。可不填。
field-place = 地点
help-place = 提议的会晤地点。可不填。
field-level = 级别
help-level = 会晤人员的级别。
field-our_principal = 我方会晤人
help-our_principal = 只写职务，不写姓名。
field-your_principal = 贵方会晤人
help-your_principal = 希望与之会晤的对方人员的职务。
field-kind = 会晤形式
help-kind = 正式会谈或短暂会面。
choice-kind-talks = 正式会谈
choice-kind-short = 短暂会面（不举行会谈）
field-dates = 日期（按我方优先次序）
help-dates = 活动所在地的日期，最合适的列在最前。
field-times = 时段（按我方优先次序）
help-times = 最合适的列在最前，每项写明起止。可不填。
field-length = 时长
help-length = 大致时长。可不填。
field-subjects = 议题
help-subjects = 拟讨论的议题，用本国语言填写。可不填。
field-press = 媒体安排
help-press = 允许媒体参与的范围。可不填。
choice-press-none = 不安排媒体
choice-press-opening = 仅在开始时安排媒体
choice-press-appearance = 共同会见媒体
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议在下述活动期间会晤：{ $event }。
    { $event_name ->
        [absent] 活动名称：未说明。
       *[present] 活动名称：{ $event_name }
    }
    { $host ->
        [absent] 所在国：未说明。
       *[present] 所在国：{ $host }。
    }
    { $place ->
        [absent] 地点：未说明。
       *[present] 地点：{ $place }
    }
    级别：{ $level }。
    我方会晤人：{ $our_principal }。
    贵方会晤人：{ $your_principal }。
    会晤形式：{ $kind }。
    日期（按我方优先次序）：{ $dates }。
    { $times ->
        [absent] 时段（按我方优先次序）：未说明。
       *[present] 时段（按我方优先次序）：{ $times }。
    }
    { $length ->
        [absent] 时长：未说明。
       *[present] 时长：约{ $length }。
    }
    { $subjects ->
        [absent] 议题：未说明。
       *[present] 议题：{ $subjects }
    }
    { $press ->
        [absent] 媒体安排：未说明。
       *[present] 媒体安排：{ $press }。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受、另提方案，或说明理由后谢绝。
