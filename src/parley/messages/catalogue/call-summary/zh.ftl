title = 单方通话摘要
purpose = 提供我方对通话的记述。仅代表我方；与对方记述并存，不取代对方记述。
field-about = 通话
help-about = 载有通话请求或接受通话的条目。
field-other_summary = 对方摘要
help-other_summary = 对方自行形成的摘要（如有）。可不填。
field-time = 通话时间
help-time = 起止时间。
field-our_speakers = 我方通话人
help-our_speakers = 我方通话人的职务。
field-your_speakers = 贵方通话人
help-your_speakers = 对方通话人的职务。
field-text = 正文
help-text = 本方记述，用本国语言填写。
field-publication = 公开
help-publication = 本文本的公开情况。
choice-publication-not_public = 我方不对外公开
choice-publication-will_publish = 我方将对外公开
choice-publication-published = 我方已对外公开
field-publish_at = 公开时间
help-publish_at = 公开的时间。可不填。
field-document = 文件
help-document = 公开文本的文件（如有）。可不填。
body =
    我方对通话的单方摘要：{ $about }。本摘要未与贵方商定。通话起止时间：{ $time }。
    { $other_summary ->
        [absent] 贵方单方摘要：未说明。
       *[present] 与贵方单方摘要并存：{ $other_summary }。
    }
    我方通话人：{ $our_speakers }。
    贵方通话人：{ $your_speakers }。
    正文：{ $text }
    公开：{ $publication }。
    { $publish_at ->
        [absent] 公开时间：未说明。
       *[present] 公开时间：{ $publish_at }。
    }
    { $document ->
        [absent] 未说明文件。
       *[present] 文件：{ $document }。
    }
