title = 谢绝通话
purpose = 谢绝通话请求并说明理由。谢绝不同于不予答复，记录将二者分开。
field-about = 请求
help-about = 载有请求的条目。
field-reason = 理由
help-reason = 谢绝通话的理由。
choice-reason-not_available = 所请通话人不便通话
choice-reason-no_authority = 值班人员无权安排
choice-reason-level = 级别不对等
choice-reason-subject = 该议题不宜通话商谈
choice-reason-conditions = 目前不具备通话的适当条件
choice-reason-technical = 通话手段目前不可用
choice-reason-channel_suspended = 该渠道已暂停
choice-reason-no_reason = 不说明理由
field-again_from = 可再次提出的时间
help-again_from = 自何时起可考虑新的请求。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝贵方通话请求：{ $about }。理由：{ $reason }。
    { $again_from ->
        [absent] 未说明可再次提出请求的时间。
       *[present] 可考虑新请求的时间：自{ $again_from }起。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
