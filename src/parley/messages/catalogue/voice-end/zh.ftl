title = 话音结束
purpose = 说明我方席位的话音何时、因何结束，或在接通前放弃。通话本身并不因此结束。
field-about = 话音或通话
help-about = 载有本次话音提议的条目；未能提出的，填写该通话的条目。
field-at = 结束时间
help-at = 我方席位断开连接的时间。
field-reason = 原因
help-reason = 按我方席位所见填写。
choice-reason-by_us = 我方值班人员结束话音
choice-reason-not_connected = 未能按时接通
choice-reason-cut_off = 声音中断
choice-reason-call_over = 通话已结束
choice-reason-page_closed = 页面已关闭
choice-reason-line_down = 线路中断
choice-reason-no_microphone = 我方席位没有话筒
choice-reason-no_permission = 我方席位未获准使用话筒
choice-reason-no_address = 贵方地址均不可用于我方席位
choice-reason-elsewhere = 此次通话的话音由另一席位进行
choice-reason-no_voice = 我方席位不能进行话音通话
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方席位已无话音：{ $about }。时间：{ $at }。原因：{ $reason }。
    通话本身并不因此结束。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
