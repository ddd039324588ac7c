title = 交往事实的细节
purpose = 以可检索的形式载明公开记录中某项事实的细节。不掌握的不填。
field-fact = 事实
help-fact = 该事实的简短标识。
field-forum = 机制
help-forum = 所属的常设机制。可不填。
field-round_number = 届次
help-round_number = 该届的序号。不掌握的不填，此处不作推算。
field-channel = 渠道
help-channel = 所中断或所使用渠道的简短名称。可不填。
field-acted_by = 何方所为
help-acted_by = 作出中断、拒绝、请求或表态的国家。可不填。
field-word_of = 所据说法
help-word_of = 记录所据说法的国家。可不填。
field-beside = 多边会议
help-beside = 在哪一多边会议期间举行。可不填。
field-means = 方式
help-means = 会晤的方式。可不填。
field-refused = 所拒事项
help-refused = 仅用于拒绝。可不填。
field-asked_by = 请求方
help-asked_by = 提出请求的国家。可不填。
field-awaited_from = 所待国家
help-awaited_from = 表态方仍在等待其行动的国家。可不填。
choice-refused-call = 通话
choice-refused-meeting = 会晤
choice-refused-visit = 访问
choice-refused-port_visit = 舰艇访问
choice-refused-invitation = 参加演习的邀请
choice-refused-talks = 磋商
body =
    公开记录中的事实{ $fact }。
    { $forum ->
        [absent] 机制：未说明。
       *[present] 机制：{ $forum }。
    }
    { $round_number ->
        [absent] 届次：未说明。
       *[present] 届次：{ $round_number }。
    }
    { $channel ->
        [absent] 未注明渠道。
       *[present] 渠道：{ $channel }。
    }
    { $acted_by ->
        [absent] 何方所为：未说明。
       *[present] 何方所为：{ $acted_by }。
    }
    { $word_of ->
        [absent] 所据说法：未说明。
       *[present] 所据说法：{ $word_of }。
    }
    { $beside ->
        [absent] 多边会议：未说明。
       *[present] 多边会议：{ $beside }。
    }
    { $means ->
        [absent] 方式：未说明。
       *[present] 方式：{ $means }。
    }
    { $refused ->
        [absent] 所拒事项：未说明。
       *[present] 所拒事项：{ $refused }。
    }
    { $asked_by ->
        [absent] 请求方：未说明。
       *[present] 请求方：{ $asked_by }。
    }
    { $awaited_from ->
        [absent] 所待国家：未说明。
       *[present] 所待国家：{ $awaited_from }。
    }
