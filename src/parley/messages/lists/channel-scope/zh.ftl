everything = 该渠道的全部往来
meetings = 会晤
calls = 通话
visits = 访问
notices = 活动通告
messages = 其他电文
