title = 线路恢复
purpose = 说明线路已恢复、可使用的承载手段，以及是否有电文缺漏。
field-about = 中断通报
help-about = 通报该次中断的条目。如无则不填。
field-at = 恢复时间
help-at = 线路恢复的时间。
field-restored = 可用承载手段
help-restored = 目前可以使用的承载手段，须逐一列出。
field-extent = 恢复程度
help-extent = 是否已恢复到中断前的状况。
choice-extent-full = 与中断前相同
choice-extent-limited = 低于中断前水平
field-missing = 电文缺漏
help-missing = 值班人员对中断期间电文的核查结果。
choice-missing-none_found = 经核查未发现缺漏
choice-missing-some = 有缺漏
choice-missing-not_checked = 尚未核查
field-cause = 原因
help-cause = 可以说明的中断原因。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    本线路我方一端已恢复。
    { $about ->
        [absent] 中断通报：未说明。
       *[present] 中断通报：{ $about }。
    }
    恢复时间：{ $at }。
    可用承载手段：{ $restored }。
    恢复程度：{ $extent }。
    中断期间的电文：{ $missing }。
    { $cause ->
        [absent] 中断原因：未说明。
       *[present] 中断原因：{ $cause }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
