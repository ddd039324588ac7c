title = 就会晤或访问另提方案
purpose = 就已提议或已商定的会晤或访问另提方案。本电文所列各项取代原电文的相应项目，其余不变。
field-about = 所针对的电文
help-about = 拟改动其安排的条目：提议、另提的方案、接受或推迟电文。
field-dates = 日期
help-dates = 会晤地的新日期，最合适的列在最前。不变的不填。
field-times = 时段
help-times = 新的时段，最合适的列在最前，每项写明起止。不变的不填。
field-means = 会晤方式
help-means = 不变的不填。
field-host = 东道国
help-host = 不变的不填。
field-place = 地点
help-place = 不变的不填。
field-sessions = 会议类型
help-sessions = 改动后的全部会议类型，按先后顺序填写。不变的不填。
field-level = 级别
help-level = 不变的不填。
field-round_number = 轮次
help-round_number = 仅在对轮次编号有不同看法时填写。不变的不填。
field-other = 其他改动
help-other = 以上各栏未包括的改动，用本国语言填写。可不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方就下述电文另提方案：{ $about }。下列未作改动的项目，以该电文为准。
    { $dates ->
        [absent] 日期：不变。
       *[present] 日期改为（按我方优先次序）：{ $dates }。
    }
    { $times ->
        [absent] 时段：不变。
       *[present] 时段改为（按我方优先次序）：{ $times }。
    }
    { $means ->
        [absent] 会晤方式：不变。
       *[present] 会晤方式改为：{ $means }。
    }
    { $host ->
        [absent] 东道国：不变。
       *[present] 东道国改为：{ $host }。
    }
    { $place ->
        [absent] 地点：不变。
       *[present] 地点改为：{ $place }
    }
    { $sessions ->
        [absent] 会议类型：不变。
       *[present] 会议类型改为：{ $sessions }。
    }
    { $level ->
        [absent] 级别：不变。
       *[present] 级别改为：{ $level }。
    }
    { $round_number ->
        [absent] 轮次：不变。
       *[present] 轮次改为：第{ $round_number }轮。
    }
    { $other ->
        [absent] 其他改动：无。
       *[present] 其他改动：{ $other }
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受、另提方案，或说明理由后谢绝。
