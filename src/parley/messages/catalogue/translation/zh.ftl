title = 参考译文
purpose = 提供条目中自拟文字的参考译文。作者所用语言的文本仍为作准文本。
field-about = 所译条目
help-about = 所译文本所在的条目，可为本方或对方条目。
field-field = 栏目编号
help-field = 所译栏目的编号。翻译全部自拟文字的不填。
field-source = 原文语言
help-source = 所译文本的语言。
field-target = 译文语言
help-target = 译文的语言。
field-text = 译文
help-text = 完整译文，不增不减。
field-method = 翻译方式
help-method = 译文的产生方式。
choice-method-human = 人工翻译
choice-method-machine = 机器翻译，未经校订
choice-method-assisted = 机器翻译，经人工校订
field-author = 译者
help-author = 完成或安排翻译的职务。只写职务，不写姓名。
field-reviewer = 审校
help-reviewer = 对照原文审校的职务。未经审校的不填。
field-doubt = 存疑之处
help-doubt = 含义存疑的字句，用本国语言填写。可不填。
body =
    下述条目文本的参考译文：{ $about }。作者所用语言的文本仍为作准文本。
    { $field ->
        [absent] 栏目编号：未说明，即全部自拟文字。
       *[present] 栏目编号：第{ $field }栏。
    }
    原文语言：{ $source }。译文语言：{ $target }。翻译方式：{ $method }。
    译者：{ $author }。
    { $reviewer ->
        [absent] 审校：未说明。
       *[present] 审校：{ $reviewer }。
    }
    译文：{ $text }
    { $doubt ->
        [absent] 存疑之处：未说明。
       *[present] 存疑之处：{ $doubt }
    }
