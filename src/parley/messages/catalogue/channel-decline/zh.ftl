title = 谢绝渠道提议
purpose = 不同意关于渠道的提议，并说明理由。此前有效的约定继续有效。
field-about = 提议
help-about = 载有提议的条目。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-act = 事项
help-act = 所读提议的事项。
field-reason = 理由
help-reason = 不同意的理由。
choice-reason-terms = 其中有我方不能接受的约定
choice-reason-level = 级别不对等
choice-reason-not_now = 时机不合适
choice-reason-conditions = 条件尚不具备
choice-reason-not_needed = 已有其他渠道可用
choice-reason-technical = 技术上无法实现
choice-reason-not_stated = 不说明理由
field-again_from = 可再次提出的时间
help-again_from = 自何时起可考虑新的提议。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方不同意。渠道：{ $channel }。事项：{ $act }。理由：{ $reason }。
    { $again_from ->
        [absent] 可考虑新提议的起始时间：未说明。
       *[present] 可考虑新提议的起始时间：{ $again_from }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
