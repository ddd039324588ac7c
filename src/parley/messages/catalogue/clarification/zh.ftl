title = 澄清
purpose = 应请求或主动澄清本方的某一条目。
field-about = 所涉条目
help-about = 对方的请求；主动澄清的，填本方条目。
field-extent = 答复程度
help-extent = 对所询问题答复的程度。
choice-extent-full = 全部答复
choice-extent-part = 部分答复
choice-extent-none = 不能答复
choice-extent-unasked = 主动澄清
field-answers = 答复
help-answers = 按问题顺序逐项填写，用本国语言。可不填。
field-text = 补充说明
help-text = 问题以外的说明，或不能答复的原因，用本国语言填写。可不填。
field-documents = 文件
help-documents = 填写散列值；文件另行传送。可不填。
body =
    关于澄清下述条目，我方说明如下：{ $about }。答复程度：{ $extent }。
    { $answers ->
        [absent] 答复：未说明。
       *[present] 答复：{ $answers }
    }
    { $text ->
        [absent] 补充说明：未说明。
       *[present] 补充说明：{ $text }
    }
    { $documents ->
        [absent] 文件：未说明。
       *[present] 文件：{ $documents }。
    }
