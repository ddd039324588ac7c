title = 谢绝对等措施
purpose = 谢绝对等措施提议。该提议对双方均无约束力。
field-about = 提议
help-about = 提议的条目。
field-reason = 理由
help-reason = 谢绝的理由。
choice-reason-our_step = 贵方要求我方采取的措施不可行
choice-reason-your_step = 贵方提出的措施不够
choice-reason-order = 先后顺序不可接受
choice-reason-time = 时间不可行
choice-reason-authority = 值班人员无权决定
choice-reason-another = 我方将另行提议
choice-reason-no_reason = 不说明理由
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝贵方提议：{ $about }。理由：{ $reason }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    该提议对双方均无约束力。
