title = 撤回对等措施提议
purpose = 撤回我方尚未被接受的提议。如与接受电文交错，则双方均不受约束。
field-about = 提议
help-about = 我方提议的条目。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方撤回提议：{ $about }。该提议不能再予接受。
    与本电文交错的接受电文对双方均无约束力。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
