title = 请重发
purpose = 因电文未完整收到或无法辨读，请对方重发全文或其中一部分。能辨读而不明其意的，请用“不明白”格式。
field-about = 电文
help-about = 请对方重发的条目。
field-part = 部分
help-part = 请对方重发的部分。
field-reason = 原因
help-reason = 请求重发的原因。
choice-reason-incomplete = 未完整收到
choice-reason-illegible = 无法辨读
choice-reason-doubtful = 我方怀疑收到的内容与原文不一致
field-words = 相邻文字
help-words = 缺漏处前后可以辨读的文字。可不填。
body =
    请重发。贵方电文：{ $about }。请重发的部分：{ $part }。原因：{ $reason }。
    { $words ->
        [absent] 未说明所在之处。
       *[present] 所在之处：{ $words }
    }
