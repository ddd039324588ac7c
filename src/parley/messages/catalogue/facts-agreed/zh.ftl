title = 认定事实
purpose = 认可对方或双方所陈述的事实。仅限于所陈述的内容。
field-about = 事实
help-about = 陈述事实的条目。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方认定以下条目所陈述的内容为事实：{ $about }。
    仅限于其陈述的内容，不涉及责任认定，也不涉及法律问题。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
