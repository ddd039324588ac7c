title = 活动结束通报
purpose = 说明已通报的活动已经结束，以及有无遗留危险。
field-about = 通告
help-about = 通告的条目。
field-ended = 结束时间
help-ended = 活动结束的时间。
field-as_notified = 按通告进行
help-as_notified = 是否未超出通告的区域、高度和时间。
field-remains = 遗留危险
help-remains = 区域内的遗留情况。如不能确定，选择可能有危险。
field-danger_areas = 遗留危险区域
help-danger_areas = 他方仍应避开的区域。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方所通报的活动已经结束：{ $about }。
    结束时间：{ $ended }。
    { $as_notified ->
        [yes] 活动未超出通告的区域、高度和时间。
       *[no] 活动超出了通告的区域、高度或时间。
    }
    遗留危险：{ $remains }。
    { $danger_areas ->
        [absent] 遗留危险区域：未说明。
       *[present] 遗留危险区域：{ $danger_areas }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
