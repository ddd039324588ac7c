title = 点名
purpose = 询问当前由谁值班。须由值班人员答复，不得由机器答复。
field-number = 点名编号
help-number = 每次点名依次加一，答复时重复该编号。
field-scope = 点名范围
help-scope = 仅值班负责人，或全体值班人员。
choice-scope-duty_officer = 仅值班负责人
choice-scope-whole_watch = 全体值班人员
body =
    这是第{ $number }号点名，点名范围：{ $scope }。请按职务答复当前值班人员。
