title = 交往项目的状态
purpose = 仅代表本方说明某一交往项目的状态。对方的说法可以不同，二者并存。
field-about = 交往项目
help-about = 提议该项目的条目。
field-status = 状态
help-status = 截至下述日期本方所认定的状态。
choice-status-agreed = 我方已同意
choice-status-executed = 已执行
choice-status-refused = 我方已谢绝
choice-status-refused_by_other = 贵方已谢绝
choice-status-cancelled = 我方已取消
choice-status-cancelled_by_other = 贵方已取消
choice-status-no_answer = 未获贵方答复
field-as_of = 截至日期
help-as_of = 说明状态的日期。
field-dates = 项目日期
help-dates = 项目已举行或将举行的日期。可不填。
field-reason = 理由
help-reason = 谢绝或取消的，填写理由。可不填。
field-cause = 我方所称的起因
help-cause = 用本国语言写明。可不填。
field-cause_entry = 该起因所在条目
help-cause_entry = 可不填。
field-evidence = 报告或其他文件
help-evidence = 填写散列值；文件另行传送。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    据我方记录，下述交往项目的状态：{ $about }。状态：{ $status }。
    截至日期：{ $as_of }。
    { $dates ->
        [absent] 项目日期：未说明。
       *[present] 项目日期：{ $dates }。
    }
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }。
    }
    { $cause ->
        [absent] 我方所称的起因：未说明。
       *[present] 我方所称的起因：{ $cause }
    }
    { $cause_entry ->
        [absent] 该起因所在条目：未说明。
       *[present] 该起因所在条目：{ $cause_entry }。
    }
    { $evidence ->
        [absent] 报告或其他文件：未说明。
       *[present] 报告或其他文件：{ $evidence }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    以上为我方单方面说明。
