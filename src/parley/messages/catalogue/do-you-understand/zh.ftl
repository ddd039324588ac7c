title = 是否明白
purpose = 询问对方值班人员是否已明白某份电文。机器回执不能代替答复。
field-about = 电文
help-about = 本方条目。
field-part = 部分
help-part = 首先需要对方明白的部分。
field-ask = 答复要求
help-ask = 答复应包含的内容。
choice-ask-understanding = 请答复是否明白
choice-ask-read_back = 请答复是否明白，并予复诵
choice-ask-doing = 请答复是否明白，并说明贵方将如何处置
body =
    贵方是否明白我方电文（{ $about }）？所问部分：{ $part }。
    { $ask }。
