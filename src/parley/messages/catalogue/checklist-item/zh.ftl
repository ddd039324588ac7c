title = 检查单项目
purpose = 说明我方处置某一事件的检查单中某一项目的情况。不要求对方采取任何行动。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-checklist = 检查单
help-checklist = 我方检查单的名称及版本。
field-item = 项目
help-item = 项目编号。
field-text = 要求
help-text = 检查单中该项目的原文。
field-state = 情况
help-state = 该项目的情况。
choice-state-done = 已完成
choice-state-handed_on = 已转交他人
choice-state-not_applicable = 不适用于此处
field-at = 时间
help-at = 上述情况的时间。
field-remark = 备注
help-remark = 用本国语言填写，对方可见。可不填。
body =
    关于以下事件：{ $about }。我方检查单{ $checklist }第{ $item }项：{ $text }
    项目情况：{ $state }。时间：{ $at }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
