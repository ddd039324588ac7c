title = 复诵正确
purpose = 确认对方的复诵与电文原意相符，别无他意。
field-about = 复诵电文
help-about = 复诵正确的条目。
body =
    贵方复诵正确：{ $about }。任何一方均不因此表示同意。
