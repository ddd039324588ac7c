title = 提出共同摘要
purpose = 就通话提出双方共同文本。双方同意之前，不代表任何一方的立场；如经载明，两种文本同等作准。
field-about = 通话
help-about = 载有通话请求或接受通话的条目。
field-instead_of = 取代的文本
help-instead_of = 本文本所取代的先前文本。可不填。
field-time = 通话时间
help-time = 起止时间。
field-our_speakers = 我方通话人
help-our_speakers = 我方通话人的职务。
field-your_speakers = 贵方通话人
help-your_speakers = 对方通话人的职务。
field-text = 正文
help-text = 双方对通话的共同表述，以一种语言写成。
field-second_text = 另一语言文本
help-second_text = 以对方语言写成的相同内容。可不填。
field-authentic = 作准文本
help-authentic = 两种文本不一致时以何者为准。
choice-authentic-both = 两种文本同等作准
choice-authentic-first = 以第一文本为准
choice-authentic-second = 以第二文本为准
field-publication = 公开
help-publication = 可对外公开的范围。
field-valid_until = 请答复的最迟时间
help-valid_until = 逾此时间，提议失效。
body =
    我方就通话提出下述共同摘要：{ $about }。通话起止时间：{ $time }。
    { $instead_of ->
        [absent] 所取代的先前文本：未说明。
       *[present] 本文本取代先前提出的文本：{ $instead_of }。
    }
    我方通话人：{ $our_speakers }。
    贵方通话人：{ $your_speakers }。
    第一文本：{ $text }
    { $second_text ->
        [absent] 第二文本：未说明。
       *[present] 第二文本：{ $second_text }
    }
    作准文本：{ $authentic }。公开：{ $publication }。
    请表示同意、不同意或另提文本，最迟时间：{ $valid_until }。逾期本提议失效。
