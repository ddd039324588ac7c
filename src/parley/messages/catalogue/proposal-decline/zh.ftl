title = 谢绝提议
purpose = 谢绝一项提议，包括会晤、访问、交往项目或文本的提议。谢绝不同于不予答复，记录将二者分开。
field-about = 提议
help-about = 载有提议的条目。
field-reason = 理由
help-reason = 谢绝的理由。
field-cause = 我方所称的起因
help-cause = 理由涉及某一行为或事件的，用本国语言写明。可不填。
field-cause_entry = 该起因所在条目
help-cause_entry = 记载该行为或事件的条目。没有的，不填。
field-again_from = 可重新考虑的时间
help-again_from = 自何时起可考虑新的提议。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝下述提议：{ $about }。理由：{ $reason }。
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
