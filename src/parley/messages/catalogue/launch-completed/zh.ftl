title = 发射完成通报
purpose = 说明已通报的发射已实施，以及涉及他方安全的结果。
field-about = 发射通告
help-about = 发射通告的条目。
field-launched = 发射时间
help-launched = 实施发射的时间；成组发射的，填首发时间。
field-launches = 已发射数量
help-launches = 已发射的数量。
field-fall = 落点情况
help-fall = 导弹、级段和残骸的落点情况。
choice-fall-inside = 在所通报的区域之内
choice-fall-outside = 全部或部分在所通报的区域之外
choice-fall-not_known = 尚不掌握
field-outside_areas = 区域外落点
help-outside_areas = 仅在有物体落在区域外时填写。可不填。
field-more = 后续发射
help-more = 同一通告下是否还有发射。
field-remains = 遗留危险
help-remains = 区域内的遗留情况。如不能确定，选择可能有危险。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方所通报的发射已实施：{ $about }。
    发射时间：{ $launched }。已发射数量：{ $launches }。
    落点情况：{ $fall }。
    { $outside_areas ->
        [absent] 未说明所通报区域之外的落点。
       *[present] 所通报区域之外的落点：{ $outside_areas }。
    }
    { $more ->
        [yes] 本通告下还有后续发射。
       *[no] 本通告下不再发射。
    }
    遗留危险：{ $remains }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
