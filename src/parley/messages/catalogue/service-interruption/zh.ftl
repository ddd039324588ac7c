title = 线路中断
purpose = 说明线路将要中断或已经中断，以及中断时段、受影响的承载手段和保留的服务。中断期间未予答复不表示拒绝。
field-kind = 类别
help-kind = 是否为计划内中断。
choice-kind-planned = 计划内中断
choice-kind-unplanned = 突发中断
field-affected = 受影响的承载手段
help-affected = 中断期间无法使用的承载手段，须逐一列出。
field-from = 起始时间
help-from = 已开始或将要开始的时间。
field-until = 结束时间
help-until = 预计恢复的时间。如不掌握则不填。
field-service = 保留的服务
help-service = 中断期间贵方值班人员仍可处理的电文。
choice-service-all_messages = 通过其余承载手段处理各等级电文
choice-service-urgent_only = 仅处理特急和特提电文
choice-service-no_message = 无法处理任何电文
field-remaining = 其余可用承载手段
help-remaining = 仍可使用的承载手段。可不填。
field-cause = 原因
help-cause = 可以说明的原因。可不填。
field-report_at = 下次通报
help-report_at = 下次通报情况的时间。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    本线路我方一端在下述时段中断。类别：{ $kind }。
    受影响的承载手段：{ $affected }。
    起始时间：{ $from }。
    { $until ->
        [absent] 结束时间：未说明。
       *[present] 结束时间：{ $until }。
    }
    中断期间：{ $service }。
    { $remaining ->
        [absent] 其余可用承载手段：未说明。
       *[present] 其余可用承载手段：{ $remaining }。
    }
    { $cause ->
        [absent] 原因：未说明。
       *[present] 原因：{ $cause }。
    }
    { $report_at ->
        [absent] 下次通报时间：未说明。
       *[present] 下次通报时间：{ $report_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
