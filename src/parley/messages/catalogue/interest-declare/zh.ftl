title = 声明利益
purpose = 声明本方的一项利益，使对方知悉。收到不表示承认。
field-topic = 主题
help-topic = 从名单中选择最接近的主题，供比对使用。
field-interest = 利益
help-interest = 利益的内容，用本国语言填写。
field-weight = 所用表述
help-weight = 本方公开使用的词语。可不填。
choice-weight-interest = 利益
choice-weight-important = 重要利益
choice-weight-vital = 至关重要的利益
choice-weight-core = 核心利益
field-region = 地区
help-region = 地区名称，用本国语言填写。可不填。
field-areas = 区域
help-areas = 仅在可以划出时填写。可不填。
field-since = 首次声明日期
help-since = 本方首次声明的日期。可不填。
field-statement = 声明条目
help-statement = 载有公开声明的条目。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
field-replaces = 所取代的声明
help-replaces = 本方就同一事项先前所作的声明。可不填。
body =
    我方声明一项利益。主题：{ $topic }。
    利益：{ $interest }
    { $weight ->
        [absent] 所用表述：未说明。
       *[present] 所用表述：{ $weight }。
    }
    { $region ->
        [absent] 地区：未说明。
       *[present] 地区：{ $region }
    }
    { $areas ->
        [absent] 区域：未说明。
       *[present] 区域：{ $areas }。
    }
    { $since ->
        [absent] 首次声明日期：未说明。
       *[present] 首次声明日期：{ $since }。
    }
    { $statement ->
        [absent] 声明条目：未说明。
       *[present] 声明条目：{ $statement }。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    { $replaces ->
        [absent] 所取代的声明：未说明。
       *[present] 所取代的声明：{ $replaces }。
    }
    请贵方知悉。知悉不表示承认。
