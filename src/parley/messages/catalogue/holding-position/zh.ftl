title = 对“请保持现状”的答复
purpose = 答复“请保持现状”电文：我方单位是否保持、如何保持、至何时。不表示接受任何主张。
field-about = “请保持现状”电文
help-about = 请求保持现状的条目。
field-hold = 方式
help-hold = 所读电文中请求保持的方式。
field-response = 答复
help-response = 本方单位的做法。
choice-response-holding = 我方单位现已照此行动
choice-response-will_hold = 我方单位将自所述时间起照此行动
choice-response-if_you = 贵方单位照此行动时，我方单位亦将照此行动
choice-response-cannot = 我方单位不能照此行动
choice-response-none = 我方在该处没有单位
field-units = 我方单位
help-units = 所涉本方单位。可不填。
field-from = 起始时间
help-from = 已开始或将开始的时间。可不填。
field-until = 结束时间
help-until = 本方单位保持至何时。可不填。
field-reason = 原因
help-reason = 仅在不能保持时填写。可不填。
choice-reason-safety = 单位自身安全不允许
choice-reason-rescue = 单位需实施救援
choice-reason-no_contact = 无法与该单位取得联系
choice-reason-no_authority = 值班人员对此无权
choice-reason-not_stated = 不说明原因
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方“请保持现状”电文：{ $about }。贵方请求：{ $hold }。
    { $response }。
    { $units ->
        [absent] 我方单位：未说明。
       *[present] 我方单位：{ $units }。
    }
    { $from ->
        [absent] 起始时间：未说明。
       *[present] 起始时间：{ $from }。
    }
    { $until ->
        [absent] 结束时间：未说明。
       *[present] 结束时间：{ $until }。
    }
    { $reason ->
        [absent] 原因：未说明。
       *[present] 原因：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
