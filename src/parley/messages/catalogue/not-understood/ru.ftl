title = Не понято
purpose = Сообщает, какую часть сообщения человек не понял, и просит пояснить её. Ничего не отклоняет.
field-about = Непонятое сообщение
help-about = Запись, которую вы не поняли.
field-part = Часть
help-part = Что в нём неясно.
choice-part-whole = всё сообщение
choice-part-purpose = его цель
choice-part-place = место
choice-part-area_missing = район, который не указан; просим дать его координаты
choice-part-time = время
choice-part-unit = число или единица измерения
choice-part-wording = формулировка
choice-part-translation = перевод
field-question = Вопрос
help-question = О чём вы спрашиваете, на вашем языке. Можно не заполнять.
body =
    Мы не поняли ваше сообщение, { $about }. Неясно следующее: { $part }.
    { $question ->
        [absent] Просим сказать это другими словами.
       *[present] Мы спрашиваем: { $question }
    }
