relay_only = 我方仅作转达
proceeding = 我方单位正前往现场
searching = 我方单位正在搜寻
on_scene = 我方单位已在现场施救
no_units = 我方无可用援助力量
not_decided = 尚未决定
