title = 接受对等措施
purpose = 按原样接受对等措施提议。如有不同意见，应谢绝并另行提出。
field-about = 提议
help-about = 提议的条目。
field-ready = 我方可开始的时间
help-ready = 我方自何时起可采取措施，不改变提议内容。可不填。
body =
    我方按原样接受贵方提议：{ $about }。我方将按提议所述的先后和时间，采取其中要求我方采取的措施。
    { $ready ->
        [absent] 我方可开始的时间：未说明。
       *[present] 我方可开始的时间：{ $ready }。
    }
