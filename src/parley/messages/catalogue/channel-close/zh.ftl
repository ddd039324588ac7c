title = 关闭渠道
purpose = 由我方单方关闭某一渠道。如需再次使用，须重新提议开通。仅需暂停的，请使用“暂停渠道”格式。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-effective = 生效时间
help-effective = 自何时起关闭。不早于对方站点将本电文列入记录之时。
field-reason = 理由
help-reason = 关闭的理由。
choice-reason-served = 其用途已经实现
choice-reason-replaced = 已由其他渠道取代
choice-reason-agreed = 双方已另行商定
choice-reason-decision = 我方主管部门的决定
choice-reason-terms = 我方认为渠道约定未得到遵守
choice-reason-not_stated = 不说明理由
field-replaced_by = 取代渠道
help-replaced_by = 取代该渠道的渠道。可不填。
field-safety_by = 安全电文渠道
help-safety_by = 此后安全电文使用的渠道。可不填。
field-explanation = 说明
help-explanation = 用本国语言填写。可不填。
body =
    我方关闭下述渠道：{ $channel }。理由：{ $reason }。
    生效时间：{ $effective }；贵方站点将本电文列入记录的时间晚于该时间的，以后者为准。
    { $replaced_by ->
        [absent] 未说明取代该渠道的渠道。
       *[present] 取代该渠道的渠道：{ $replaced_by }。
    }
    { $safety_by ->
        [absent] 未说明安全电文使用的渠道。
       *[present] 此后安全电文使用的渠道：{ $safety_by }。
    }
    { $explanation ->
        [absent] 说明：未说明。
       *[present] 说明：{ $explanation }
    }
    本电文不影响其他渠道。
