title = 特别信号
purpose = 向对方通报己方单位所发的 YV1 表信号，使双方机关与舰艇对其理解一致。
field-signal = 信号
help-signal = 填写信号代码及其含义中留空的内容：RU2 5分钟、PP8 045、RT7 500码。
field-from = 发出单位
help-from = 发出信号的单位；信号含义中的“我”即指该单位。
field-to = 接收单位
help-to = 信号所对的单位；信号含义中的“你”即指该单位。对周围所有单位发出的则不填。
field-made_at = 发出时间
help-made_at = 信号发出的时间。
field-position = 位置
help-position = 发出单位当时的位置。可不填。
field-means = 方式
help-means = 在海上或空中发出信号的方式。
choice-means-flags = 以旗号
choice-means-light = 以灯光
choice-means-voice = 以话音无线电
choice-means-only_here = 仅在本线路上
body =
    { $signal }
    { $made_at }{ $means }发出。“我”指{ $from }。
    { $to ->
        [absent] 对周围所有单位发出。
       *[present] “你”指{ $to }。
    }
    { $position ->
        [absent] 位置：未说明。
       *[present] 位置：{ $position }。
    }
