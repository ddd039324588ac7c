title = 声明比对
purpose = 说明两份公开声明或其中要点含义相同或有差异，仅为本方的解读。
field-about = 一份声明
help-about = 载有一份声明或其要点的条目。
field-other = 另一份声明
help-other = 载有另一方声明或其要点的条目。
field-what = 比对内容
help-what = 比对的是其中哪一内容。
choice-what-topic = 主题
choice-what-dates = 日期
choice-what-place = 地点
choice-what-participants = 参加者
choice-what-name = 名称
choice-what-agreed = 共识
choice-what-cause = 原因
choice-what-other = 其他内容
field-verdict = 我方解读
help-verdict = 二者的关系。
choice-verdict-same = 二者含义相同
choice-verdict-differ = 二者有差异
field-item = 前者主题序号
help-item = 其所列其他主题中的第几项，从1起计。比对要点的不填。
field-other_item = 后者主题序号
help-other_item = 其所列其他主题中的第几项，从1起计。比对要点的不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方已将{ $about }与{ $other }作了比对。
    比对内容：{ $what }。我方解读：{ $verdict }。
    { $item ->
        [absent] 前者主题序号：未说明。
       *[present] 前者主题序号：{ $item }。
    }
    { $other_item ->
        [absent] 后者主题序号：未说明。
       *[present] 后者主题序号：{ $other_item }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    以上仅为我方的解读。
