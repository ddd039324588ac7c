title = 接受通告变更
purpose = 按原样接受对通告变更的提议。通告自此按提议变更，双方均已签署。
field-about = 提议
help-about = 提议的条目。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方按原样接受下述提议：{ $about }。通告自此按该提议变更。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    如贵方撤回该提议的电文与本电文交错，通告不变。
