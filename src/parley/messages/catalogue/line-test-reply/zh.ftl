title = 线路测试答复
purpose = 表明线路测试已由值班人员阅读，并说明线路状况。
field-number = 测试编号
help-number = 所答复的测试的编号。
field-reception = 接收状况
help-reception = 值班人员所见自上次测试以来的线路状况。
choice-reception-good = 良好，收发无延迟
choice-reception-usable = 可用，有延迟
choice-reception-poor = 较差，有缺漏或迟到
field-passage = 收到的短文
help-passage = 按收到的原样填写测试短文；如对方未附短文则不填。
body =
    贵方第{ $number }号线路测试已阅。我方有人值守。
    接收状况：{ $reception }。
    { $passage ->
        [absent] 不发回测试短文。
       *[present] 收到的测试短文如下：{ $passage }
    }
