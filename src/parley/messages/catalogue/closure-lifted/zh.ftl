title = 禁航解除
purpose = 说明禁航区全部或部分解除禁航，以及有无遗留危险。
field-about = 禁航区通告
help-about = 禁航区通告的条目。
field-lifted = 解除时间
help-lifted = 自何时起解除。
field-areas = 解除的区域
help-areas = 仅在部分解除时填写重新开放的区域。全部解除则不填。
field-remains = 遗留危险
help-remains = 区域内的遗留情况。如不能确定，选择可能有危险。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方解除禁航：{ $about }。
    解除时间：{ $lifted }。
    { $areas ->
        [absent] 所有区域均解除禁航。
       *[present] 仅以下区域解除禁航，其余区域继续禁航：{ $areas }。
    }
    遗留危险：{ $remains }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
