title = 承诺
purpose = 将一项承诺载入记录：两种语言的文字、出处、承诺方、期限，以及依据何方的说法。
field-text = 文字
help-text = 承诺的文字，用本国语言填写。
field-second_text = 另一语言的文字
help-second_text = 以对方语言填写的同一内容。
field-authentic = 作准文本
help-authentic = 以哪一文字为准。
choice-authentic-both = 两种文字同等作准
choice-authentic-first = 第一种文字
choice-authentic-second = 第二种文字
choice-authentic-open = 尚未商定
field-owner = 承诺方
help-owner = 由谁履行。
field-basis = 依据
help-basis = 该承诺所依据的说法。
choice-basis-agreed_text = 双方商定的文本
choice-basis-this_message = 我方在本电文中所作的表示
choice-basis-our_statement = 我方的公开声明
choice-basis-your_statement = 贵方的公开声明
choice-basis-our_account = 我方对所谈内容的记述
field-source_entry = 出处条目
help-source_entry = 载有该承诺的条目：会议纪要、联合文本、声明或交往事实。可不填。
field-paragraph = 段落
help-paragraph = 在出处中的位置，以便查找。可不填。
field-public_source = 查阅处
help-public_source = 公众可查阅之处。可不填。
field-made = 作出日期
help-made = 作出承诺的日期。可不填。
field-due = 期限
help-due = 履行的期限。可不填。
field-condition = 条件
help-condition = 履行的前提，按出处原文填写。可不填。
field-level = 级别
help-level = 作出承诺的级别。可不填。
body =
    我方将一项承诺载入记录。
    文字：{ $text }
    另一语言的文字：{ $second_text }
    作准文本：{ $authentic }。
    承诺方：{ $owner }。
    依据：{ $basis }。
    { $source_entry ->
        [absent] 出处条目：未说明。
       *[present] 出处条目：{ $source_entry }。
    }
    { $paragraph ->
        [absent] 段落：未说明。
       *[present] 段落：{ $paragraph }
    }
    { $public_source ->
        [absent] 查阅处：未说明。
       *[present] 查阅处：{ $public_source }。
    }
    { $made ->
        [absent] 作出日期：未说明。
       *[present] 作出日期：{ $made }。
    }
    { $due ->
        [absent] 期限：未说明。
       *[present] 期限：{ $due }。
    }
    { $condition ->
        [absent] 条件：未说明。
       *[present] 条件：{ $condition }
    }
    { $level ->
        [absent] 级别：未说明。
       *[present] 级别：{ $level }。
    }
