title = 同意联合文本
purpose = 同意联合文本的某一稿，并再次以散列值写明文件。仅确定文字，不具其他效力。
field-about = 草案
help-about = 所同意草案的条目。
field-documents = 所同意的文本
help-documents = 各文件的散列值，每种语言一份或各语言合为一份；文件另行传送。
field-signatory = 我方同意人
help-signatory = 代表本方表示同意的职务。
field-publish_at = 发布时间
help-publish_at = 复述草案中的发布时间。可不填。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方同意下述联合文本：{ $about }。
    所同意的文本：{ $documents }。
    我方同意人：{ $signatory }。
    { $publish_at ->
        [absent] 发布时间：未说明。
       *[present] 发布时间：{ $publish_at }。
    }
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    我方同意的仅为上述文件的文字。签署和生效依文本规定。
