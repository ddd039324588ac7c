title = 线路测试
purpose = 表明线路畅通，且对方有人值守。
field-number = 测试编号
help-number = 每次测试依次加一，答复时重复该编号。
field-passage = 测试短文
help-passage = 请对方值班人员按收到的原样发回的短文。可不填。
body =
    这是第{ $number }号线路测试，不涉及任何事项。请答复已阅。
    { $passage ->
        [absent] 未附测试短文。
       *[present] 请按收到的原样发回以下测试短文：{ $passage }
    }
