title = 同意解除戒备
purpose = 按提议原样同意解除戒备。
field-about = 提议
help-about = 提议的条目。
field-orders = 命令下达时间
help-orders = 我方单位接到命令的时间。可不填。
body =
    我方按贵方提议原样同意解除戒备：{ $about }。对双方均有约束力。
    { $orders ->
        [absent] 命令下达时间：未说明。
       *[present] 命令下达时间：{ $orders }。
    }
