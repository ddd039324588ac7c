title = 我方公开声明
purpose = 将本方就某次会晤或事件的公开表态载入记录：全文、文件或查阅处。
field-about = 所涉事项
help-about = 所涉会晤或事件：其接受电文、会议、通话、事件或交往事实条目。
field-issuer = 发布者
help-issuer = 发布该声明的机构或职务。
field-kind = 形式
help-kind = 发布的形式。
choice-kind-readout = 会谈或通话消息稿
choice-kind-press_release = 新闻稿
choice-kind-spokesperson = 发言人谈话
choice-kind-speech = 讲话
choice-kind-online = 网上发布
choice-kind-testimony = 在立法机构的陈述
choice-kind-other = 其他形式
field-published = 发布日期（以我方当地日期为准）
help-published = 按本方当地日期填写。
field-published_at = 发布时间
help-published_at = 确切时间。不掌握的不填。
field-languages = 语言
help-languages = 本方发布所用的语言。
field-text = 全文
help-text = 原文全文。已提供文件或查阅处的，可不填。
field-documents = 文件
help-documents = 文件的散列值；文件另行传送。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
field-event_dates = 声明所称的事件日期
help-event_dates = 按声明原文填写，即使与对方不同。可不填。
field-event_place = 声明所称的事件地点
help-event_place = 按声明原文填写。可不填。
field-topics = 提及的主题
help-topics = 声明提及的主题，从名单中选择最接近者。可不填。
field-other_topics = 提及的其他主题
help-other_topics = 声明提及而名单中没有的主题，每项用几个字写明。可不填。
field-agreed = 声明所称的共识
help-agreed = 声明所称双方达成的共识，按声明原文填写。可不填。
body =
    我方已就下述事项公开表态：{ $about }。
    发布者：{ $issuer }。
    形式：{ $kind }。
    发布日期（以我方当地日期为准）：{ $published }。
    { $published_at ->
        [absent] 发布时间：未说明。
       *[present] 发布时间：{ $published_at }。
    }
    语言：{ $languages }。
    { $text ->
        [absent] 全文：未说明。
       *[present] 全文：{ $text }
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    { $event_dates ->
        [absent] 声明所称的事件日期：未说明。
       *[present] 声明所称的事件日期：{ $event_dates }。
    }
    { $event_place ->
        [absent] 声明所称的事件地点：未说明。
       *[present] 声明所称的事件地点：{ $event_place }
    }
    { $topics ->
        [absent] 提及的主题：未说明。
       *[present] 提及的主题：{ $topics }。
    }
    { $other_topics ->
        [absent] 提及的其他主题：未说明。
       *[present] 提及的其他主题：{ $other_topics }
    }
    { $agreed ->
        [absent] 声明所称的共识：未说明。
       *[present] 声明所称的共识：{ $agreed }
    }
    以上为我方单方面表述。
