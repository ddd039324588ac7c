title = 暂停渠道
purpose = 由我方单方暂停某一渠道或其部分往来，并说明生效时间、理由、复核日期以及安全保底范围是否保持开放。每个渠道一份电文。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-scope = 暂停范围
help-scope = 该渠道暂停的内容，须逐项列出。
field-effective = 生效时间
help-effective = 自何时起生效。不早于对方站点将本电文列入记录之时。
field-floor = 安全保底范围
help-floor = 安全电文是否仍可往来。请顾及可能发生的人员遇险。
choice-floor-stays = 该渠道的安全保底范围保持开放
choice-floor-suspended = 该渠道的安全保底范围一并暂停
field-reason = 理由
help-reason = 暂停的理由。
choice-reason-event = 说明中所述事件
choice-reason-terms = 我方认为渠道约定未得到遵守
choice-reason-decision = 我方主管部门的决定
choice-reason-security = 渠道的安全性存疑
choice-reason-technical = 技术原因
choice-reason-not_stated = 不说明理由
field-review = 复核日期
help-review = 再次审视暂停决定的日期。可不填，但填写有利于双方。
field-pending = 未了事项
help-pending = 未了询问和通告的处理。可不填。
choice-pending-finished = 已在进行的事项将予完成
choice-pending-stopped = 已在进行的事项一并停止
field-explanation = 说明
help-explanation = 用本国语言填写。可不填。
body =
    我方暂停下述渠道：{ $channel }。暂停范围：{ $scope }。
    生效时间：{ $effective }；贵方站点将本电文列入记录的时间晚于该时间的，以后者为准。
    { $floor }。
    理由：{ $reason }。
    { $review ->
        [absent] 未说明复核日期。
       *[present] 复核日期：{ $review }。
    }
    { $pending ->
        [absent] 未了事项：未说明。
       *[present] 未了事项：{ $pending }。
    }
    { $explanation ->
        [absent] 说明：未说明。
       *[present] 说明：{ $explanation }
    }
    本电文不影响其他渠道。
