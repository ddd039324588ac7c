title = 取消电文
purpose = 撤回本方先前发出的电文。原电文仍保留在记录中；在此之前依据原电文已采取的行动不因此消除。
field-about = 所取消的电文
help-about = 所撤回的本方条目。该类电文另有撤回或取消格式的，使用该格式。
field-reason = 理由
help-reason = 撤回的理由。
choice-reason-error = 误发
choice-reason-facts = 内容有误
choice-reason-overtaken = 情况已发生变化
choice-reason-replaced = 已由另一份电文取代
choice-reason-duplicate = 重复发送
choice-reason-withdrawn = 我方撤回其中的提议或请求
choice-reason-not_stated = 不说明理由
field-replaced_by = 取代电文
help-replaced_by = 取代原电文的条目。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方取消下述我方电文：{ $about }。请自即刻起勿再依据该电文行动。理由：{ $reason }。
    { $replaced_by ->
        [absent] 未说明取代该电文的电文。
       *[present] 取代该电文的我方电文：{ $replaced_by }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    如贵方的接受电文与本电文交错，双方均不受约束。
