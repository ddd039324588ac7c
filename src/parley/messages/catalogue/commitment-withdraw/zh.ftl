title = 撤回承诺
purpose = 说明本方自何时起、因何理由不再受某项承诺约束。
field-about = 承诺
help-about = 载有承诺的条目。
field-from = 自何日起
help-from = 本方不受约束的第一日。
field-reason = 理由
help-reason = 原因。
field-cause = 我方所称的起因
help-cause = 用本国语言写明。可不填。
field-cause_entry = 该起因所在条目
help-cause_entry = 可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方撤回下述承诺，自下列日期起不再受其约束：{ $about }。
    自何日起：{ $from }。
    理由：{ $reason }。
    { $cause ->
        [absent] 我方所称的起因：未说明。
       *[present] 我方所称的起因：{ $cause }
    }
    { $cause_entry ->
        [absent] 该起因所在条目：未说明。
       *[present] 该起因所在条目：{ $cause_entry }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    该承诺保留在记录中。是否认可撤回，由贵方说明。
