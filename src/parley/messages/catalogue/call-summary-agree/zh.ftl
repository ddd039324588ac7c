title = 同意共同摘要
purpose = 逐字同意所提出的共同摘要。需改动任何字句的，应表示不同意或另提文本。
field-about = 共同摘要
help-about = 载有所提文本的条目。
field-publication = 公开
help-publication = 复述提议中关于公开的内容。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    答复贵方提议：{ $about }。我方逐字同意其中所载共同摘要。公开：{ $publication }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    备注不改变已同意的文本。
