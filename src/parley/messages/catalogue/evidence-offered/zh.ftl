title = 提供证据
purpose = 以散列值列明照片、航迹或录音录像，以便日后核验，且不可更改。
field-about = 所涉条目
help-about = 该相遇或事件的条目。
field-kind = 类别
help-kind = 文件的类别。每类分别发送。
choice-kind-photographs = 照片
choice-kind-video = 录像
choice-kind-audio = 录音
choice-kind-tracks = 航迹
choice-kind-radar = 雷达记录
choice-kind-log = 航海日志摘录
choice-kind-measurements = 测量数据
choice-kind-statements = 目击者陈述
choice-kind-other = 其他文件
field-documents = 文件
help-documents = 各文件的散列值、类型和大小。
field-taken = 采集时间
help-taken = 起止时间。可不填。
field-unit = 采集单位
help-unit = 采集的单位。可不填。
field-use = 使用
help-use = 希望对方如何使用。可不填。
choice-use-between = 仅限双方使用，不公开
choice-use-review = 仅用于相遇情况评估
choice-use-free = 可公开
field-handover = 移交方式
help-handover = 文件本身的传送方式。
choice-handover-line = 随本电文
choice-handover-courier = 信使
choice-handover-meeting = 下次会晤时
choice-handover-request = 应请求提供
field-description = 内容说明
help-description = 文件所示内容。可不填。
body =
    我方就以下条目提供证据：{ $about }。
    类别：{ $kind }。移交方式：{ $handover }。
    文件：{ $documents }。
    { $taken ->
        [absent] 采集时间：未说明。
       *[present] 采集时间：{ $taken }。
    }
    { $unit ->
        [absent] 未列明采集单位。
       *[present] 采集单位：{ $unit }。
    }
    { $use ->
        [absent] 使用：未说明。
       *[present] 使用：{ $use }。
    }
    { $description ->
        [absent] 内容说明：未说明。
       *[present] 内容说明：{ $description }
    }
