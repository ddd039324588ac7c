title = 话音已接通
purpose = 说明我方席位已接通，可以传送声音。对方席位是否接通，由其自行说明。
field-about = 话音提议
help-about = 载有本次话音提议的条目。
field-at = 接通时间
help-at = 我方席位接通的时间。
body =
    我方席位的话音已接通：{ $about }。接通时间：{ $at }。
