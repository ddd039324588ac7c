title = 同意渠道提议
purpose = 按原样同意关于渠道的提议。需改动任何约定的，应表示不同意或另行提议。
field-about = 提议
help-about = 载有提议的条目。
field-channel = 渠道
help-channel = 渠道简称，与该渠道电文报头所载一致。
field-act = 事项
help-act = 所读提议的事项。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方按原样同意。渠道：{ $channel }。事项：{ $act }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    备注不改变已同意的内容。
