title = 加入话音通话
purpose = 加入对方提出的话音通话。由值班人员在席位上加入话音时自动拟写，载明双方席位据以互相连接和识别的数据；不含声音，亦不构成任何约定。
field-about = 话音提议
help-about = 载有话音提议的条目。
field-speaker = 我方通话人
help-speaker = 在我方席位讲话人员的职务。
field-fingerprint = 话音密钥指纹
help-fingerprint = 我方席位用于保护声音的证书的 SHA-256 值，由席位填写。
field-user = 连接名
help-user = 标识本次连接，由席位填写。
field-password = 连接口令
help-password = 证明连接方已阅本电文，仅用于本次连接，由席位填写。
field-addresses = 席位地址
help-addresses = 我方席位接收声音的地址，只用数字，不用主机名，由席位填写。
body =
    我方加入贵方提出的话音通话：{ $about }。我方通话人：{ $speaker }。
    声音由席位直达席位，任何一方均不保存；话音的起止和通话人载入记录。
    话音密钥指纹（SHA-256）：{ $fingerprint }。连接名：{ $user }。连接口令：{ $password }。
    我方席位地址：{ $addresses }。
