title = 遇险转发
purpose = 转发我方收到的遇险呼叫，不论何方遇险。任何值班人员均可发出。
field-nature = 遇险性质
help-nature = 按遇险呼叫填写。如不掌握，选择“不明”。
field-received_at = 收到时间
help-received_at = 收到遇险呼叫的时间。
field-units = 遇险单位
help-units = 遇险的舰船、航空器或其他单位。如不掌握则不填。
field-position = 位置
help-position = 位置与区域至少填写一项。只掌握大致位置的，填写区域。
field-area = 区域
help-area = 位置与区域至少填写一项。
field-position_at = 位置时间
help-position_at = 该位置对应的时间。可不填。
field-persons = 遇险人数
help-persons = 按遇险呼叫填写总人数。如不掌握则不填。
field-aid = 所需援助
help-aid = 按遇险呼叫填写。可不填。
field-heard_on = 收到频率
help-heard_on = 收到遇险呼叫的频率。可不填。
field-response = 我方处置
help-response = 本方单位当前的处置。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    MAYDAY RELAY，遇险转发。我方转发一则遇险呼叫。遇险性质：{ $nature }。
    收到时间：{ $received_at }。
    { $units ->
        [absent] 遇险单位：未说明。
       *[present] 遇险单位：{ $units }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
    { $area ->
        [absent] 区域：未说明。
       *[present] 区域：{ $area }。
    }
    { $position_at ->
        [absent] 位置或区域对应的时间：未说明。
       *[present] 位置或区域对应的时间：{ $position_at }。
    }
    { $persons ->
        [absent] 遇险人数：未说明。
       *[present] 遇险人数：{ $persons }。
    }
    { $aid ->
        [absent] 所需援助：未说明。
       *[present] 所需援助：{ $aid }。
    }
    { $heard_on ->
        [absent] 我方收到呼叫的频率：未说明。
       *[present] 我方收到呼叫的频率：{ $heard_on }。
    }
    我方处置：{ $response }。
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请说明贵方将如何处置。
