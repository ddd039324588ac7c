title = 点名答复
purpose = 按职务说明由谁值班、值班人数及值班至何时。
field-number = 点名编号
help-number = 所答复的点名的编号。
field-duty_role = 当值职务
help-duty_role = 当前答复者的职务。只写职务，不写姓名。
field-on_watch = 值班人数
help-on_watch = 值班人员总数，含值班负责人。
field-interpreter = 有无翻译
help-interpreter = 值班人员中是否有人通晓对方语言。
field-relieved_at = 交班时间
help-relieved_at = 下一次交接班的日期时间组。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方第{ $number }号点名：当值职务为{ $duty_role }，值班人数{ $on_watch }人。
    { $interpreter ->
        [yes] 值班人员中有翻译。
       *[no] 值班人员中无翻译。
    }
    { $relieved_at ->
        [absent] 未说明交班时间。
       *[present] 交班时间：{ $relieved_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
