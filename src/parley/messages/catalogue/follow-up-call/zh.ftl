title = 已约定后续通话
purpose = 本方关于会晤中约定后续通话的记录。对方以同一格式确认；通话本身仍按通常程序请求。
field-meeting = 会晤
help-meeting = 商定该会晤的接受电文；尚未商定的，填其提议；二者皆无的以往会晤，填其交往事实条目。
field-confirms = 所确认的电文
help-confirms = 所确认的对方同一格式电文。本方首先发出的，不填。
field-level = 级别
help-level = 通话的级别。
field-our_speaker = 我方通话人
help-our_speaker = 只写职务，不写姓名。
field-your_speaker = 贵方通话人
help-your_speaker = 对方通话人的职务。
field-means = 方式
help-means = 通话方式。
choice-means-secure_telephone = 保密电话
choice-means-video = 视频
choice-means-open_telephone = 普通电话
choice-means-radio = 无线电
field-earliest = 最早时间
help-earliest = 通话的最早时间。
field-latest = 最迟时间
help-latest = 通话的最迟时间。可不填。
field-subject = 议题
help-subject = 通话议题，用本国语言填写。
body =
    据我方记录，双方在下述会晤中约定举行后续通话：{ $meeting }。
    { $confirms ->
        [absent] 所确认的电文：未说明。
       *[present] 所确认的电文：{ $confirms }。
    }
    级别：{ $level }。
    我方通话人：{ $our_speaker }。
    贵方通话人：{ $your_speaker }。
    方式：{ $means }。
    最早时间：{ $earliest }。
    { $latest ->
        [absent] 最迟时间：未说明。
       *[present] 最迟时间：{ $latest }。
    }
    议题：{ $subject }
    双方均以本格式发出电文后，以上内容方为双方共同认定。
