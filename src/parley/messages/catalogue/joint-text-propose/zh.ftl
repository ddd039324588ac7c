title = 提议联合文本
purpose = 提出以双方名义的文本：联合声明、共识要点、谅解备忘录、协定或附件。对案亦使用本格式。
field-about = 所涉事项
help-about = 文本所涉的会晤或事件。可不填。
field-kind = 类别
help-kind = 文本的性质。
choice-kind-statement = 联合声明
choice-kind-press = 联合新闻公报
choice-kind-points = 共识要点
choice-kind-memorandum = 谅解备忘录
choice-kind-agreement = 协定
choice-kind-annex = 附件
choice-kind-terms = 职责范围
choice-kind-other = 其他文本
field-title = 文本标题
help-title = 用本国语言填写。
field-version = 稿次
help-version = 每出一稿依次加一，不论由哪一方起草。
field-documents = 文本
help-documents = 各文件的散列值，每种语言一份或各语言合为一份；文件另行传送。
field-languages = 文本语言
help-languages = 按文件顺序填写；一份文件含两种语言的，两种均填。
field-authentic = 作准文本
help-authentic = 作准文本的语言。尚未商定的不填。
field-publication = 公开与否
help-publication = 文本是否公开。
choice-publication-public = 公开
choice-publication-confidential = 不公开
choice-publication-open = 尚未商定
field-publish_at = 发布时间
help-publish_at = 双方同时发布的时间。可不填。
field-replaces = 所取代的草案
help-replaces = 先前的草案。首稿不填。
field-expires = 有效期至
help-expires = 本提议可被接受的最后时间。逾期即失效，既不视为接受，也不视为谢绝。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方提出联合文本。类别：{ $kind }。
    { $about ->
        [absent] 所涉事项：未说明。
       *[present] 所涉事项：{ $about }。
    }
    文本标题：{ $title }
    稿次：第{ $version }稿。
    文本：{ $documents }。
    文本语言：{ $languages }。
    { $authentic ->
        [absent] 作准文本：未说明。
       *[present] 作准文本的语言：{ $authentic }。
    }
    公开与否：{ $publication }。
    { $publish_at ->
        [absent] 发布时间：未说明。
       *[present] 发布时间：{ $publish_at }。
    }
    { $replaces ->
        [absent] 所取代的草案：未说明。
       *[present] 所取代的草案：{ $replaces }。
    }
    本提议有效期至{ $expires }。届时未获接受即失效。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    请答复同意、另提草案，或说明理由后谢绝。双方同意同一文本之前，该文本不代表任何一方。
