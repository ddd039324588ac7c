title = 签署会议纪要
purpose = 签署会议纪要的某一稿，并再次以散列值写明文本。双方签署同一文本后，会议纪要即成立，不再改动。
field-about = 草案
help-about = 所签署草案的条目。
field-documents = 所签署的文本
help-documents = 各文件的散列值，每种语言一份或各语言合为一份；文件另行传送。
field-signatory = 我方签署人
help-signatory = 代表本方签署的职务。
field-remark = 备注
help-remark = 用本国语言填写。可不填。
body =
    我方签署下述会议纪要：{ $about }。
    所签署的文本：{ $documents }。
    我方签署人：{ $signatory }。
    { $remark ->
        [absent] 无备注。
       *[present] 备注：{ $remark }
    }
    我方确认上述文本如实记录了会议发言，但不因此表示同意贵方的发言。
