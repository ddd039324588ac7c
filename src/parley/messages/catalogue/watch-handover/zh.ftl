title = 交接班
purpose = 说明一名值班人员已交班、另一名已接班。由交接两人共同签发。
field-at = 时间
help-at = 接班时间。
field-duty_role = 当值职务
help-duty_role = 自此值班者的职务。只写职务，不写姓名。
field-on_watch = 值班人数
help-on_watch = 值班人员总数，含值班负责人。
field-interpreter = 有无翻译
help-interpreter = 值班人员中是否有人通晓对方语言。
field-open_count = 未了事项
help-open_count = 对方有多少电文和事件等待我方表态。交接两人均已逐项过目。
field-relieved_at = 交班时间
help-relieved_at = 下一次交接班的日期时间组。可不填。
field-remark = 备注
help-remark = 用本国语言填写，对方可见。可不填。
body =
    我方已于{ $at }完成交接班。当值职务为{ $duty_role }，值班人数{ $on_watch }人。
    { $interpreter ->
        [yes] 值班人员中有翻译。
       *[no] 值班人员中无翻译。
    }
    贵方等待我方表态、且交接两人均已过目的事项：{ $open_count }项。
    { $relieved_at ->
        [absent] 未说明交班时间。
       *[present] 交班时间：{ $relieved_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
