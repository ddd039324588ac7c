title = 公开声明要点
purpose = 说明本方公开声明就某一主题所作的表述，以便双方声明逐项对照。
field-about = 声明
help-about = 载有本方声明的条目。
field-topic = 主题
help-topic = 从名单中选择最接近的主题，供比对使用。
field-stance = 表述
help-stance = 声明就该主题所作的表述，用本国语言填写。
field-verbatim = 是否原文
help-verbatim = 照录声明原文的填“是”。
body =
    我方下述公开声明就一项主题作如下表述：{ $about }。
    主题：{ $topic }。
    表述：{ $stance }
    { $verbatim ->
        [yes] 以上为声明原文。
       *[no] 以上为我方对声明的概述。
    }
