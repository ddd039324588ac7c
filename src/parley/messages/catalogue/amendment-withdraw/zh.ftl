title = 撤回通告变更提议
purpose = 撤回我方尚未被接受的变更通告的提议。如与接受电文交错，通告不变。
field-about = 提议
help-about = 我方提议的条目。
field-reason = 理由
help-reason = 撤回的理由。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方撤回变更通告的提议：{ $about }。该提议不能再予接受。
    如贵方的接受电文与本电文交错，通告不变。
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
