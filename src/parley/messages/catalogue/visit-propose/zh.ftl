title = 提议访问或在第三国会晤
purpose = 提议一方访问另一方，或双方主要人员在第三国会晤。对方可接受、另提方案或谢绝。
field-kind = 类别
help-kind = 由谁前往何处。
choice-kind-our_visit = 我方往访贵国
choice-kind-your_visit = 我方邀请贵方来访
choice-kind-third_country = 在第三国会晤
field-level = 级别
help-level = 双方主要人员的级别。
field-our_principal = 我方主要人员
help-our_principal = 只写职务，不写姓名。
field-your_principal = 贵方主要人员
help-your_principal = 来访、接待或会晤的对方人员的职务。
field-host = 所在国
help-host = 访问或会晤所在国家。
field-places = 地点
help-places = 城市及参观单位，按先后顺序填写。可不填。
field-dates = 日期（按我方优先次序）
help-dates = 当地日期，最合适的列在最前。对方接受时选定其中一项。
field-size = 我方人数
help-size = 大致人数，含主要人员。可不填。
field-aim = 目的
help-aim = 访问目的，用本国语言填写。
field-programme = 日程草案
help-programme = 填写散列值；文件另行传送。可不填。
field-returns = 所回访的访问
help-returns = 本次访问所回访的访问。可不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提议：{ $kind }。
    级别：{ $level }。
    我方主要人员：{ $our_principal }。
    贵方主要人员：{ $your_principal }。
    所在国：{ $host }。
    { $places ->
        [absent] 地点：未说明。
       *[present] 地点：{ $places }
    }
    日期（按我方优先次序）：{ $dates }。
    { $size ->
        [absent] 我方人数：未说明。
       *[present] 我方人数：约{ $size }人。
    }
    目的：{ $aim }
    { $programme ->
        [absent] 日程草案：未说明。
       *[present] 日程草案：{ $programme }。
    }
    { $returns ->
        [absent] 所回访的访问：未说明。
       *[present] 所回访的访问：{ $returns }。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复接受、另提方案，或说明理由后谢绝。
