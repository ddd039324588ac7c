title = 交往事实间的关联
purpose = 载明公开记录中两项事实之间的关联。
field-fact = 事实
help-fact = 时间在后的事实或声明的简短标识。
field-relation = 关联
help-relation = 该事实与另一事实的关联。
choice-relation-answers = 系针对下列事实而为
choice-relation-follows = 系由下列事实而来
choice-relation-about = 谈及下列事实
choice-relation-fulfils = 兑现下列承诺
choice-relation-resumes = 结束下列暂停
choice-relation-settles = 解决下列事件
choice-relation-part_of = 系下列事实的一部分
field-other = 另一事实
help-other = 所关联事实的简短标识。
field-by_account_of = 依何方说法
help-by_account_of = 主张此关联的国家。无人争议的不填。
field-public_source = 出处
help-public_source = 可查证的出处。可不填。
body =
    公开记录中的事实{ $fact }，{ $relation }：{ $other }。
    { $by_account_of ->
        [absent] 未注明依何方说法。
       *[present] 依何方说法：{ $by_account_of }。
    }
    { $public_source ->
        [absent] 出处：未说明。
       *[present] 出处：{ $public_source }
    }
