title = 谢绝共同摘要
purpose = 谢绝所提出的共同摘要，并说明不同意之处和后续安排。
field-about = 共同摘要
help-about = 载有所提文本的条目。
field-disputed = 不同意之处
help-disputed = 主要的不同意之处。
choice-disputed-whole = 整个文本
choice-disputed-facts = 事实表述
choice-disputed-commitment = 关于承诺的表述
choice-disputed-omission = 内容有遗漏
choice-disputed-wording = 措辞
choice-disputed-translation = 两种文本的一致性
choice-disputed-publication = 对外公开
choice-disputed-not_stated = 不说明
field-follows = 后续安排
help-follows = 本方的后续处理。
choice-follows-other_text = 我方将另提文本
choice-follows-own = 我方将发送单方摘要
choice-follows-nothing = 我方无后续安排
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方不同意其中所载共同摘要。不同意之处：{ $disputed }。
    后续安排：{ $follows }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
