title = 请求援助
purpose = 请求对方援助我方遇险单位或人员。仅涉及援助，不涉及其他事项。
field-nature = 遇险性质
help-nature = 发生的险情。
field-aid = 所需援助
help-aid = 所需要的援助。如不能确定，选择任何形式的援助。
field-units = 遇险单位
help-units = 本方遇险单位。可不填。
field-position = 位置
help-position = 位置与区域至少填写一项。只掌握大致位置的，填写区域。
field-area = 区域
help-area = 位置与区域至少填写一项。
field-position_at = 位置时间
help-position_at = 该位置对应的时间。可不填。
field-persons = 遇险人数
help-persons = 总人数。如不掌握则不填。
field-injured = 受伤人数
help-injured = 其中受伤人数。如不掌握则不填。
field-by = 最迟时间
help-by = 援助最迟须到达的时间。可不填。
field-coordinator = 现场协调人
help-coordinator = 现场单位向其报告的职务。可不填。
field-frequencies = 频率
help-frequencies = 现场单位的呼叫频率，按依次使用的顺序填写。可不填。
field-detail = 详情
help-detail = 用本国语言填写。可不填。
body =
    我方需要援助。遇险性质：{ $nature }。
    所需援助：{ $aid }。
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
    { $injured ->
        [absent] 其中受伤人数：未说明。
       *[present] 其中受伤人数：{ $injured }。
    }
    { $by ->
        [absent] 援助最迟须到达的时间：未说明。
       *[present] 援助最迟须到达的时间：{ $by }。
    }
    { $coordinator ->
        [absent] 现场协调人：未说明。
       *[present] 现场协调人：{ $coordinator }。
    }
    { $frequencies ->
        [absent] 现场单位呼叫频率：未说明。
       *[present] 现场单位呼叫频率：{ $frequencies }。
    }
    { $detail ->
        [absent] 无其他详情。
       *[present] 详情：{ $detail }
    }
    请说明贵方是否提供援助及提供何种援助。
