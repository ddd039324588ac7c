title = Понято
purpose = Сообщает, что человек понял сообщение, и отдельно, что будет по нему сделано.
field-about = Понятое сообщение
help-about = Запись, которую вы поняли.
field-response = Что последует
help-response = Понять и сделать не одно и то же; укажите, что вы имеете в виду.
choice-response-understood_only = Понято. Это ничего не говорит о наших действиях и не означает согласия
choice-response-complying = Понято. Мы выполним вашу просьбу
choice-response-cannot_comply = Понято. Мы не можем выполнить вашу просьбу
field-at = Время
help-at = Когда это будет сделано. Можно не заполнять.
field-remark = Примечание
help-remark = На вашем языке. Можно не заполнять.
body =
    В ответ на ваше сообщение, { $about }:
    { $response }.
    { $at ->
        [absent] Время: не указано.
       *[present] Время: { $at }.
    }
    { $remark ->
        [absent] Примечаний нет.
       *[present] Примечание: { $remark }
    }
