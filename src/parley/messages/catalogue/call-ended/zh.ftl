title = 通话结束
purpose = 记录通话的起止时间、通话人以及结束方式。
field-about = 通话
help-about = 载有通话请求或接受通话的条目。
field-time = 时间
help-time = 自开始讲话至讲话结束。
field-means = 方式
help-means = 通话方式。
field-our_speakers = 我方通话人
help-our_speakers = 我方通话人的职务。
field-your_speakers = 贵方通话人
help-your_speakers = 对方通话人的职务。
field-end = 结束方式
help-end = 按本方所见填写。
choice-end-agreed = 双方结束通话
choice-end-by_us = 我方结束通话
choice-end-by_you = 贵方结束通话
choice-end-cut_off = 通话中断
field-summary = 摘要
help-summary = 关于摘要的约定。
choice-summary-joint = 约定形成共同摘要
choice-summary-each = 各方自行形成摘要
choice-summary-open = 未就摘要作出约定
field-next_at = 下次通话
help-next_at = 如已约定。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    通话已结束：{ $about }。起止时间：{ $time }。方式：{ $means }。
    我方通话人：{ $our_speakers }。
    贵方通话人：{ $your_speakers }。
    结束方式：{ $end }。摘要：{ $summary }。
    { $next_at ->
        [absent] 下次通话时间：未说明。
       *[present] 下次通话时间：{ $next_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
