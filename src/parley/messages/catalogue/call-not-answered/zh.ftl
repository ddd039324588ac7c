title = 通话未获应答
purpose = 记录我方发起的通话未获应答及我方所见情况。不说明原因；谢绝通话另有格式。
field-about = 发起的通话
help-about = 记录发起通话的条目，或通话请求的条目。
field-time = 时间
help-time = 发起通话的起止时间。
field-attempts = 次数
help-attempts = 该时间内发起的次数。
field-means = 方式
help-means = 通话方式。
field-called = 所请通话人
help-called = 希望与之通话的贵方人员的职务。
field-observed = 所见情况
help-observed = 所听到或看到的情况。
choice-observed-no_pickup = 无人接听
choice-observed-engaged = 占线
choice-observed-not_connected = 未能接通
choice-observed-cut_off = 所请通话人讲话之前通话中断
choice-observed-not_at_hand = 有人接听，所请通话人未到场
field-answered_by = 接听人
help-answered_by = 仅在有人接听时填写。可不填。
field-line_state = 线路状态
help-line_state = 当时本方终端显示的站点间线路状态。
choice-line_state-up = 畅通
choice-line_state-down = 中断
choice-line_state-not_known = 不明
field-last_sign = 最后信号
help-last_sign = 对方站点最后在线路上发出信号的时间。可不填。
field-again_at = 下次发起
help-again_at = 再次发起的时间。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方向贵方发起的通话未获应答：{ $about }。所请通话人：{ $called }。方式：{ $means }。发起次数：{ $attempts }。
    时间：{ $time }。
    我方所见情况：{ $observed }。
    { $answered_by ->
        [absent] 接听人：未说明。
       *[present] 接听人：{ $answered_by }。
    }
    当时我方所见线路状态：{ $line_state }。
    { $last_sign ->
        [absent] 贵方站点最后在线路上发出信号的时间：未说明。
       *[present] 贵方站点最后在线路上发出信号的时间：{ $last_sign }。
    }
    { $again_at ->
        [absent] 下次发起时间：未说明。
       *[present] 下次发起时间：{ $again_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    本电文不说明原因。
