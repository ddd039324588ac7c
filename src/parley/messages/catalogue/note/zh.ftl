title = 自拟电文
purpose = 以作者本国语言书写的自拟文字，该文本为作准文本。
field-subject = 主题
help-subject = 简要主题。可不填。
field-text = 正文
help-text = 用本国语言填写。能用格式化电文表达的，请用格式化电文。
body =
    { $subject ->
        [absent] 主题：未说明。
       *[present] 主题：{ $subject }
    }
    正文（作者所用语言）：{ $text }
