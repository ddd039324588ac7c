title = 取消已商定的会晤或访问
purpose = 取消一次已商定的会晤或访问。不构成渠道暂停；暂停渠道另有专用格式。
field-about = 接受电文
help-about = 商定该会晤或访问的接受电文。
field-reason = 理由
help-reason = 原因。
field-cause = 我方所称的起因
help-cause = 理由涉及某一行为或事件的，用本国语言写明。可不填。
field-cause_entry = 该起因所在条目
help-cause_entry = 记载该行为或事件的条目。没有的，不填。
field-again_from = 可重新考虑的时间
help-again_from = 自何时起可考虑新的提议。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方取消下述已商定的会晤或访问：{ $about }。理由：{ $reason }。
    { $cause ->
        [absent] 我方所称的起因：未说明。
       *[present] 我方所称的起因：{ $cause }
    }
    { $cause_entry ->
        [absent] 该起因所在条目：未说明。
       *[present] 该起因所在条目：{ $cause_entry }。
    }
    { $again_from ->
        [absent] 可考虑新提议的时间：未说明。
       *[present] 可考虑新提议的时间：自{ $again_from }起。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    本电文仅取消本次会晤或访问，不改变其他会晤或访问的安排，也不改变任何渠道的状态。
