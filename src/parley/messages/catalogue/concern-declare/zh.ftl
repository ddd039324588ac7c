title = 声明关切
purpose = 声明本方的一项长期关切及如何可消除。本格式不要求答复；要求答复的关切另有格式。
field-topic = 主题
help-topic = 从名单中选择最接近的主题，供比对使用。
field-concern = 关切
help-concern = 所关切的内容，用本国语言填写。
field-ends_when = 如何可消除
help-ends_when = 用本国语言填写。可不填。
field-about = 所涉条目
help-about = 所涉条目。可不填。
field-since = 首次声明日期
help-since = 本方首次声明的日期。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
field-replaces = 所取代的声明
help-replaces = 本方就同一事项先前所作的声明。可不填。
body =
    我方声明一项关切。主题：{ $topic }。
    关切：{ $concern }
    { $ends_when ->
        [absent] 如何可消除：未说明。
       *[present] 如何可消除：{ $ends_when }
    }
    { $about ->
        [absent] 所涉条目：未说明。
       *[present] 所涉条目：{ $about }。
    }
    { $since ->
        [absent] 首次声明日期：未说明。
       *[present] 首次声明日期：{ $since }。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    { $replaces ->
        [absent] 所取代的声明：未说明。
       *[present] 所取代的声明：{ $replaces }。
    }
    请贵方知悉。知悉不表示认同该关切。
