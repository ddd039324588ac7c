title = 谢绝话音通话
purpose = 说明我方不加入对方提出的话音通话。通话以文字继续。
field-about = 话音提议
help-about = 载有话音提议的条目。
field-reason = 理由
help-reason = 不加入的理由。
choice-reason-in_writing = 我方愿以文字继续
choice-reason-busy = 我方席位正忙
choice-reason-no_microphone = 我方席位没有话筒
choice-reason-no_permission = 我方席位未获准使用话筒
choice-reason-no_address = 贵方地址均不可用于我方席位
choice-reason-no_voice = 此处未设话音
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方不加入贵方提出的话音通话：{ $about }。理由：{ $reason }。
    通话以文字继续。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
