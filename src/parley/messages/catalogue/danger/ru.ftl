title = ОПАСНОСТЬ
purpose = Предупреждает об опасности, которая угрожает каждому в некотором месте, кто бы её ни вызвал. Может отправить любой вахтенный офицер.
field-danger = Опасность
help-danger = Что угрожает.
choice-danger-live_firing = боевые стрельбы
choice-danger-missile = ракета в полёте или перед пуском
choice-danger-mine = мина
choice-danger-ordnance = неразорвавшийся боеприпас
choice-danger-collision = опасность столкновения
choice-danger-submarine = подводная лодка перед всплытием
choice-danger-laser = вредное лазерное излучение
choice-danger-aircraft_in_distress = летательный аппарат терпит бедствие
choice-danger-vessel_in_distress = судно терпит бедствие
choice-danger-fire = пожар или взрыв
choice-danger-debris = падающие или плавающие обломки
choice-danger-toxic = ядовитое или радиоактивное вещество
choice-danger-uncontrolled_craft = неуправляемое судно или летательный аппарат
choice-danger-other = другая опасность, названная в подробностях
field-advice = Совет
help-advice = Что лучше делать тем, кто там находится.
choice-advice-keep_clear = держитесь в стороне
choice-advice-leave = немедленно уходите кратчайшим путём
choice-advice-hold_position = оставайтесь на месте
choice-advice-keep_silence = не ведите передач
choice-advice-help = окажите помощь, если можете
choice-advice-caution = продолжайте с осторожностью
field-position = Координаты
help-position = Где опасность. Укажите координаты или район.
field-area = Район
help-area = Где опасность. Укажите координаты или район.
field-heights = Высоты
help-heights = От какой до какой высоты или глубины. Можно не заполнять.
field-from = Начало
help-from = С какого времени.
field-until = Конец
help-until = Когда опасность минует. Не заполняйте, если это неизвестно.
field-detail = Подробности
help-detail = На вашем языке. Можно не заполнять.
body =
    ОПАСНОСТЬ: { $danger }. Советуем: { $advice }.
    { $position ->
        [absent] Координаты: не указаны.
       *[present] Координаты: { $position }.
    }
    { $area ->
        [absent] Район: не указан.
       *[present] Район: { $area }.
    }
    { $heights ->
        [absent] Высоты: не указаны.
       *[present] Высоты: { $heights }.
    }
    Начало: { $from }.
    { $until ->
        [absent] Конец: неизвестен; до следующего сообщения.
       *[present] Конец: { $until }.
    }
    { $detail ->
        [absent] Других подробностей нет.
       *[present] Подробности: { $detail }
    }
