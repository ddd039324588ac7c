title = 结束事件处置
purpose = 说明我方结束对某一事件的处置。各方各自结束。
field-about = 事件
help-about = 开启事件处置的条目，或事件起始的电文。
field-closed = 结束时间
help-closed = 我方结束处置的时间。
field-open_matters = 未决事项
help-open_matters = 尚待完成或解决的事项。可不填。
field-review = 评估
help-review = 对事件进行评估的场合和时间。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方结束对以下事件的处置：{ $about }。
    结束时间：{ $closed }。
    { $open_matters ->
        [absent] 未决事项：未说明。
       *[present] 未决事项：{ $open_matters }
    }
    { $review ->
        [absent] 评估：未说明。
       *[present] 评估：{ $review }
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    此举不涉及责任认定。贵方自行结束对该事件的处置。
