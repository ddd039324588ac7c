title = 谢绝观摩邀请
purpose = 谢绝观摩邀请。
field-about = 邀请
help-about = 邀请的条目。
field-reason = 理由
help-reason = 谢绝的理由。
choice-reason-time = 时间不够
choice-reason-nobody = 无合适人员
choice-reason-conditions = 观摩条件不可接受
choice-reason-circumstances = 当前情况不允许
choice-reason-no_reason = 不说明理由
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝贵方观摩邀请：{ $about }。
    理由：{ $reason }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
