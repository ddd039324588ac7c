title = 请稍等
purpose = 说明答复将稍后发出及最迟时间。不构成答复，也不表示接受；我方仍应作出答复。
field-about = 电文
help-about = 等待本方答复的条目。
field-until = 答复最迟时间
help-until = 本方答复的最迟时间。请填写能够做到的时间。
field-reason = 原因
help-reason = 需要时间的原因。可不填。
choice-reason-decision = 正由有权决定者研究
choice-reason-facts = 正在查明事实
choice-reason-units = 正在询问有关单位
choice-reason-translation = 正在翻译
choice-reason-person = 正在请所要求的人员到场
choice-reason-other_matter = 正在处理另一紧急事项
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    请稍等。贵方电文：{ $about }。我方答复的最迟时间：{ $until }。本电文尚非答复。
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
