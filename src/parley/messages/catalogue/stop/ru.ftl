title = СТОП
purpose = Требует от другой стороны немедленно прекратить действие, так как жизнь людей в опасности. Может отправить любой вахтенный офицер.
field-activity = Что прекратить
help-activity = Действие, которое должно прекратиться. При сомнении выберите все действия.
choice-activity-all_activity = все действия
choice-activity-firing = стрельба
choice-activity-air_strike = удар с воздуха
choice-activity-missile_launch = пуски ракет
choice-activity-approach = ваше сближение
choice-activity-fire_control_radar = применение радиолокатора управления огнём
choice-activity-laser = применение лазеров
choice-activity-flight_operations = полёты
choice-activity-jamming = постановка помех
choice-activity-exercise = учение
choice-activity-boarding = высадка на судно для досмотра
field-reason = Почему
help-reason = Опасность, как вы видите её сейчас.
choice-reason-own_forces = там в опасности наши силы
choice-reason-civilians = там в опасности гражданские лица
choice-reason-distress = там терпит бедствие судно или летательный аппарат
choice-reason-mistaken_target = действие направлено не на то место или не на ту единицу
choice-reason-outside_notice = оно выходит за пределы вашего уведомления
choice-reason-collision = есть опасность столкновения
choice-reason-not_stated = сейчас мы не можем её назвать
field-position = Координаты
help-position = Где это должно прекратиться. Если не знаете, не заполняйте: не задерживайте сообщение.
field-radius = Радиус
help-radius = Расстояние вокруг этой точки. Можно не заполнять.
field-area = Район
help-area = Где это должно прекратиться, в виде района. Можно не заполнять.
field-detail = Подробности
help-detail = На вашем языке. Можно не заполнять.
body =
    СТОП. Немедленно прекратите следующее: { $activity }. Причина: { $reason }.
    { $position ->
        [absent] Координаты: не указаны.
       *[present] Координаты: { $position }.
    }
    { $radius ->
        [absent] Расстояние вокруг этой точки: не указано.
       *[present] Расстояние вокруг этой точки: { $radius }.
    }
    { $area ->
        [absent] Район: не указан. Если не указаны ни координаты, ни район, это относится ко всем местам.
       *[present] Район: { $area }.
    }
    { $detail ->
        [absent] Других подробностей нет.
       *[present] Подробности: { $detail }
    }
    Немедленно подтвердите, прекратили ли вы.
