title = 撤回提议
purpose = 撤回本方尚未被接受的提议。已经商定的事项，使用取消、推迟或另提方案的格式。
field-about = 提议
help-about = 载有本方提议的条目。
field-reason = 理由
help-reason = 可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方撤回下述提议：{ $about }。该提议自此不能再被接受。
    { $reason ->
        [absent] 理由：未说明。
       *[present] 理由：{ $reason }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    如贵方的接受电文与本电文交错，双方均不受约束。
