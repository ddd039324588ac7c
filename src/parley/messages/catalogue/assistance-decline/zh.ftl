title = 谢绝援助
purpose = 谢绝对方提出的援助，并说明理由。
field-about = 提议
help-about = 载有提议的条目。
field-aid = 所谢绝的援助
help-aid = 所谢绝的内容。
field-reason = 理由
help-reason = 谢绝的理由。
choice-reason-enough = 现场援助力量已足够
choice-reason-over = 险情已解除
choice-reason-unsafe = 贵方单位前往存在危险
choice-reason-unsuitable = 该种援助不适用于现场情况
choice-reason-no_authority = 值班人员无权接受
choice-reason-not_stated = 不说明理由
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方谢绝下述援助：{ $aid }。理由：{ $reason }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
