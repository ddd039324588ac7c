title = 谢绝通告变更
purpose = 谢绝对通告变更的提议并说明理由，通告不变。如另提变更，使用相应格式。
field-about = 提议
help-about = 提议的条目。
field-reason = 理由
help-reason = 谢绝的理由。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方谢绝下述变更通告的提议：{ $about }。理由：{ $reason }。
    该通告不变。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
