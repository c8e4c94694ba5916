/**
 * What edits of a scenario read like in the history, and remarks on what was opened. Names of
 * places (`name`) are localised before they are put in.
 */
export const edits = {
  'edit.addProject': {
    kk: 'Қосылды: {kind, select, school {мектеп} preschool {балабақша} clinic {емхана} housing {тұрғын үй} production {кәсіпорын} infrastructure {инфрақұрылым} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, number} жұмыс орны} infrastructure {{size, number} жұмыс орны} clinic {ауысымына {size, number} қабылдау} other {{size, number} орын}}, {openYear, number, ::group-off} жылы ашылады',
    ru: 'Добавлено: {kind, select, school {школа} preschool {детский сад} clinic {поликлиника} housing {жильё} production {предприятие} infrastructure {инфраструктура} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} infrastructure {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} other {{size, plural, one {# место} few {# места} other {# мест}}}}, открытие в {openYear, number, ::group-off} году',
    en: 'Added: {kind, select, school {school} preschool {preschool} clinic {polyclinic} housing {homes} production {works} infrastructure {infrastructure} other {{kind}}}, {kind, select, housing {{size, number} m²} production {{size, plural, one {# job} other {# jobs}}} infrastructure {{size, plural, one {# job} other {# jobs}}} clinic {{size, plural, one {# visit} other {# visits}} per shift} other {{size, plural, one {# place} other {# places}}}}, opening in {openYear, number, ::group-off}',
  },
  'edit.addPhased': {
    kk: 'Қосылды: {kind, select, school {мектеп} preschool {балабақша} clinic {емхана} housing {тұрғын үй} production {кәсіпорын} infrastructure {инфрақұрылым} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, number} жұмыс орны} infrastructure {{size, number} жұмыс орны} clinic {ауысымына {size, number} қабылдау} other {{size, number} орын}}, {phases} кезең, алғашқысы {openYear, number, ::group-off} жылы ашылады',
    ru: 'Добавлено: {kind, select, school {школа} preschool {детский сад} clinic {поликлиника} housing {жильё} production {предприятие} infrastructure {инфраструктура} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} infrastructure {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} other {{size, plural, one {# место} few {# места} other {# мест}}}}, {phases, plural, one {# очередь} few {# очереди} other {# очередей}}, первая – в {openYear, number, ::group-off} году',
    en: 'Added: {kind, select, school {school} preschool {preschool} clinic {polyclinic} housing {homes} production {works} infrastructure {infrastructure} other {{kind}}}, {kind, select, housing {{size, number} m²} production {{size, plural, one {# job} other {# jobs}}} infrastructure {{size, plural, one {# job} other {# jobs}}} clinic {{size, plural, one {# visit} other {# visits}} per shift} other {{size, plural, one {# place} other {# places}}}} in {phases, plural, one {# phase} other {# phases}}, the first in {openYear, number, ::group-off}',
  },
  'edit.addArea': {
    kk: 'Қосылды: құрылыс аумағы, {size, number} м², {phases} кезең, алғашқысы {openYear, number, ::group-off} жылы беріледі',
    ru: 'Добавлено: территория застройки, {size, number} м², {phases, plural, one {# очередь} few {# очереди} other {# очередей}}, первая – в {openYear, number, ::group-off} году',
    en: 'Added: development area, {size, number} m² in {phases, plural, one {# phase} other {# phases}}, the first in {openYear, number, ::group-off}',
  },
  'edit.setPhases': {
    kk: 'Кезеңдері өзгерді: {name}, {count} кезеңде {kind, select, housing {{size, number} м²} production {{size, number} жұмыс орны} infrastructure {{size, number} жұмыс орны} clinic {ауысымына {size, number} қабылдау} other {{size, number} орын}}, {fromYear, number, ::group-off}–{toYear, number, ::group-off}',
    ru: 'Очереди изменены: {name}, {kind, select, housing {{size, number} м²} production {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} infrastructure {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} other {{size, plural, one {# место} few {# места} other {# мест}}}}, {count, plural, one {# очередь} few {# очереди} other {# очередей}}, {fromYear, number, ::group-off}–{toYear, number, ::group-off}',
    en: 'Phases changed: {name}, {kind, select, housing {{size, number} m²} production {{size, plural, one {# job} other {# jobs}}} infrastructure {{size, plural, one {# job} other {# jobs}}} clinic {{size, plural, one {# visit} other {# visits}} per shift} other {{size, plural, one {# place} other {# places}}}} in {count, plural, one {# phase} other {# phases}}, {fromYear, number, ::group-off}–{toYear, number, ::group-off}',
  },
  'edit.setFinance': {
    kk: 'Қаржыландыру өзгерді: {name} – {finance}',
    ru: 'Финансирование изменено: {name} – {finance}',
    en: 'Finance changed: {name}: {finance}',
  },
  'edit.moveProject': {
    kk: 'Жоба жылжытылды: {name}',
    ru: 'Проект перемещён: {name}',
    en: 'Project moved: {name}',
  },
  'edit.removeProject': {
    kk: 'Жоба алынып тасталды: {name}',
    ru: 'Проект убран: {name}',
    en: 'Project removed: {name}',
  },
  'edit.resizeProject': {
    kk: 'Көлемі өзгерді: {name}, {kind, select, housing {{size, number} м²} production {{size, number} жұмыс орны} infrastructure {{size, number} жұмыс орны} clinic {ауысымына {size, number} қабылдау} hospital {{size, number} төсек-орын} other {{size, number} орын}}',
    ru: 'Размер изменён: {name}, {kind, select, housing {{size, number} м²} production {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} infrastructure {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} hospital {{size, plural, one {# койка} few {# койки} other {# коек}}} other {{size, plural, one {# место} few {# места} other {# мест}}}}',
    en: 'Resized: {name}, {kind, select, housing {{size, number} m²} production {{size, plural, one {# job} other {# jobs}}} infrastructure {{size, plural, one {# job} other {# jobs}}} clinic {{size, plural, one {# visit} other {# visits}} per shift} hospital {{size, plural, one {# bed} other {# beds}}} other {{size, plural, one {# place} other {# places}}}}',
  },
  'edit.rephaseProject': {
    kk: 'Мерзімі өзгерді: {name}, {phase}-кезең {openYear, number, ::group-off} жылы ашылады',
    ru: 'Срок изменён: {name}, очередь {phase} открывается в {openYear, number, ::group-off} году',
    en: 'Rescheduled: {name}, phase {phase} opens in {openYear, number, ::group-off}',
  },
  'edit.openFacility': {
    kk: 'Ашылды: {kind, select, school {мектеп} preschool {балабақша} clinic {емхана} housing {тұрғын үй} production {кәсіпорын} infrastructure {инфрақұрылым} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, number} жұмыс орны} infrastructure {{size, number} жұмыс орны} clinic {ауысымына {size, number} қабылдау} other {{size, number} орын}}, {openYear, number, ::group-off} жылдан бастап',
    ru: 'Открыто: {kind, select, school {школа} preschool {детский сад} clinic {поликлиника} housing {жильё} production {предприятие} infrastructure {инфраструктура} other {{kind}}}, {kind, select, housing {{size, number} м²} production {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} infrastructure {{size, plural, one {# рабочее место} few {# рабочих места} other {# рабочих мест}}} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} other {{size, plural, one {# место} few {# места} other {# мест}}}}, с {openYear, number, ::group-off} года',
    en: 'Opened: {kind, select, school {school} preschool {preschool} clinic {polyclinic} housing {homes} production {works} infrastructure {infrastructure} other {{kind}}}, {kind, select, housing {{size, number} m²} production {{size, plural, one {# job} other {# jobs}}} infrastructure {{size, plural, one {# job} other {# jobs}}} clinic {{size, plural, one {# visit} other {# visits}} per shift} other {{size, plural, one {# place} other {# places}}}}, from {openYear, number, ::group-off}',
  },
  'edit.moveFacility': {
    kk: 'Жылжытылды: {name}',
    ru: 'Перемещено: {name}',
    en: 'Moved: {name}',
  },
  'edit.closeFacility': {
    kk: 'Жабылды: {name}, {closeYear, number, ::group-off} жылдан бастап',
    ru: 'Закрыто: {name}, с {closeYear, number, ::group-off} года',
    en: 'Closed: {name}, from {closeYear, number, ::group-off}',
  },
  'edit.extendFacility': {
    kk: 'Сыйымдылығы өзгерді: {name}, {fromYear, number, ::group-off} жылдан бастап {kind, select, housing {{size, number} м²} clinic {ауысымына {size, number} қабылдау} hospital {{size, number} төсек-орын} other {{size, number} орын}}',
    ru: 'Вместимость изменена: {name}, {kind, select, housing {{size, number} м²} clinic {{size, plural, one {# посещение} few {# посещения} other {# посещений}} в смену} hospital {{size, plural, one {# койка} few {# койки} other {# коек}}} other {{size, plural, one {# место} few {# места} other {# мест}}}} с {fromYear, number, ::group-off} года',
    en: 'Capacity changed: {name}, {kind, select, housing {{size, number} m²} clinic {{size, plural, one {# visit} other {# visits}} per shift} hospital {{size, plural, one {# bed} other {# beds}}} other {{size, plural, one {# place} other {# places}}}} from {fromYear, number, ::group-off}',
  },
  'edit.changeAssumption': {
    kk: 'Жорамал өзгерді: {name} = {value, number} {unit}',
    ru: 'Допущение изменено: {name} = {value, number} {unit}',
    en: 'Assumption changed: {name} = {value, number} {unit}',
  },
  'edit.chooseForecast': {
    kk: 'Халық болжамы: {name}',
    ru: 'Прогноз населения: {name}',
    en: 'Population forecast: {name}',
  },
  'edit.changeStandard': {
    kk: 'Норматив өзгерді: {service}, {settlementClass}-санат: {threshold, number} {unit}',
    ru: 'Норматив изменён: {service}, класс {settlementClass}: {threshold, number} {unit}',
    en: 'Standard changed: {service}, class {settlementClass}: {threshold, number} {unit}',
  },
  'edit.supportVillages': {
    kk: 'Ұсынылған тірек ауылдар: {count}',
    ru: 'Предложенные опорные сёла: {count}',
    en: 'Proposed support villages: {count}',
  },
  'edit.setSettlementClass': {
    kk: 'Санаты өзгерді: {name} – {settlementClass, select, 1 {республикалық және облыстық маңызы бар қала} 2 {аудандық маңызы бар қала немесе аудан орталығы} 3 {ауылдық округ орталығы} 4 {тірек ауыл} other {өзге ауыл}}',
    ru: 'Класс изменён: {name} – {settlementClass, select, 1 {город республиканского или областного значения} 2 {город районного значения или районный центр} 3 {центр сельского округа} 4 {опорное село} other {иное село}}',
    en: 'Class changed: {name} is now {settlementClass, select, 1 {a city of national or regional significance} 2 {a town of district significance or a district centre} 3 {a rural-district centre} 4 {a support village} other {one of the other villages}}',
  },
  'edit.setAreaMoves': {
    kk: 'Халық нұсқасы: {name}, болжамнан жылына {people, number, ::sign-always} адам',
    ru: 'Вариант населения: {name}, {people, number, ::sign-always} чел. в год к прогнозу',
    en: 'Variant of population: {name}, {people, number, ::sign-always} people a year beside the forecast',
  },
  'note.dropped': {
    kk: 'Қолданылмады: {part} ({why})',
    ru: 'Не применено: {part} ({why})',
    en: 'Left out: {part} ({why})',
  },
  'note.droppedValue': {
    kk: 'Қолданылмады: {part}, «{value}» ({why})',
    ru: 'Не применено: {part}, «{value}» ({why})',
    en: 'Left out: {part}, “{value}” ({why})',
  },
  'note.droppedEdit': {
    kk: '{number}-өзгеріс алынып тасталды ({why})',
    ru: 'Правка № {number} пропущена ({why})',
    en: 'Edit {number} was left out ({why})',
  },
  'note.droppedEditValue': {
    kk: '{number}-өзгеріс алынып тасталды: «{value}» ({why})',
    ru: 'Правка № {number} пропущена: «{value}» ({why})',
    en: 'Edit {number} was left out: “{value}” ({why})',
  },
  'dropped.impossible': {
    kk: 'мұндай мән жоқ',
    ru: 'такого значения нет',
    en: 'there is no such value',
  },
  'dropped.damaged': { kk: 'оқылмайды', ru: 'не читается', en: 'it cannot be read' },
  'dropped.otherTerritory': {
    kk: 'басқа аумаққа тиесілі',
    ru: 'относится к другой территории',
    en: 'it belongs to another territory',
  },
  'dropped.notOffered': {
    kk: 'бұл аумақта ондай таңдау жоқ',
    ru: 'на этой территории такого выбора нет',
    en: 'this territory does not offer it',
  },
  'dropped.gone': {
    kk: 'бұл аумақта жоқ',
    ru: 'на этой территории его нет',
    en: 'this territory does not have it',
  },
  'dropped.unknown': {
    kk: 'бұл бетке белгісіз',
    ru: 'этой странице неизвестно',
    en: 'unknown to this page',
  },
  'dropped.twice': { kk: 'екі рет берілген', ru: 'указано дважды', en: 'given twice' },
  'dropped.empty': { kk: 'мәні берілмеген', ru: 'значение не указано', en: 'it has no value' },
  'dropped.tooLong': { kk: 'тым ұзын', ru: 'слишком длинно', en: 'too long' },
  'dropped.tooMany': {
    kk: 'өзгерістер тым көп',
    ru: 'правок слишком много',
    en: 'there are too many edits',
  },
  'dropped.malformed': {
    kk: 'дұрыс жазылмаған',
    ru: 'записано неверно',
    en: 'it is not written correctly',
  },
  'dropped.outside': {
    kk: 'аумақтан тыс жерде',
    ru: 'расположено вне территории',
    en: 'it lies outside the territory',
  },
  'dropped.unfit': {
    kk: 'қалғанымен үйлеспейді',
    ru: 'не согласуется с остальным',
    en: 'it does not fit the rest',
  },
  'note.more': {
    kk: 'және тағы {count, plural, other {# ескерту}}.',
    ru: 'и ещё {count, plural, one {# замечание} few {# замечания} many {# замечаний} other {# замечания}}.',
    en: 'and {count, plural, one {# more remark} other {# more remarks}}.',
  },
  'note.fitted': {
    kk: 'Рұқсат етілген ең жақын мән алынды: {part} – {value, number, ::group-off}',
    ru: 'Взято ближайшее допустимое значение: {part} – {value, number, ::group-off}',
    en: 'The nearest possible value was taken: {part} – {value, number, ::group-off}',
  },
  'note.unreachable': {
    kk: '«{file}» файлы жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
    ru: 'Файл «{file}» не загрузился. Проверьте связь и попробуйте ещё раз.',
    en: 'The file {file} could not be loaded. Check the connection and try again.',
  },
  'note.noAnswer': {
    kk: '«{file}» файлы келмей тұр: сервер жауап бермейді. Байланысты тексеріп, қайталап көріңіз.',
    ru: 'Файл «{file}» не приходит: сервер не отвечает. Проверьте связь и попробуйте ещё раз.',
    en: 'The file {file} has not arrived: the server does not answer. Check the connection and try again.',
  },
  'note.otherFile': {
    kk: '«{file}» орнына басқа нәрсе келді: файл бүлінген, толық емес немесе басқа нұсқадан. Қайталап көріңіз; көмектеспесе, сайт иесіне хабарлаңыз.',
    ru: 'Вместо файла «{file}» пришло другое: он повреждён, неполон или от другой версии. Попробуйте ещё раз; если не поможет, сообщите владельцу сайта.',
    en: 'Something else came in place of {file}: it is damaged, incomplete or of another version. Try again; if that does not help, tell whoever runs this site.',
  },
  'note.laterVersion': {
    kk: 'Бұл беттің жаңарақ нұсқасында жасалған ({version}, мұнда {known}). Бетті жаңартыңыз.',
    ru: 'Сделано в более новой версии страницы ({version}, здесь {known}). Обновите страницу.',
    en: 'Made with a newer version of this page ({version}, here {known}). Reload the page.',
  },
  'note.packChanged': {
    kk: 'Содан бері аумақ деректері өзгерді: көрсеткіштерді қайта қараңыз.',
    ru: 'С тех пор данные территории изменились: проверьте показатели.',
    en: 'The territory’s data have changed since then: check the figures.',
  },
  'note.editLedOn': {
    kk: '{number}-өзгеріс енді «{now}» орнына қатысты: ол бұрынғы «{before}» орнына келді.',
    ru: 'Правка {number} теперь относится к «{now}»: это место заменило «{before}».',
    en: 'Change {number} now applies to {now}, which stands for the former {before}.',
  },
  'note.editOtherCode': {
    kk: '{number}-өзгеріс: «{name}» орнының коды енді {code}.',
    ru: 'Правка {number}: у «{name}» теперь другой код – {code}.',
    en: 'Change {number}: {name} now has the code {code}.',
  },
  'note.editPlaceDiffers': {
    kk: '{number}-өзгеріс: «{name}» {differing, select, name {атауы} capacity {орын саны} position {орны} other {меншігі}} енді басқа.',
    ru: 'Правка {number}: у «{name}» теперь {differing, select, name {другое название} capacity {другое число мест} position {другое место} other {другая собственность}}.',
    en: 'Change {number}: {name} now has another {differing, select, name {name} capacity {number of places} position {position} other {ownership}}.',
  },
  'note.noBasemap': {
    kk: 'Онлайн негіздеме карта ашылмады: қосылымды тексеріп, қабатты қайта қосыңыз. Картаның қалғаны онсыз да жұмыс істейді.',
    ru: 'Онлайн-подложка не открылась: проверьте соединение и включите слой снова. Остальная карта работает и без неё.',
    en: 'The online base map could not be opened: check the connection and switch the layer on again. The rest of the map works without it.',
  },
  'note.isStory': {
    kk: 'Бұл файл – сценарий емес, әңгіме: оны «Әңгімелер» панелінде ашыңыз.',
    ru: 'Это файл истории, а не сценария: откройте его на панели «Истории».',
    en: 'This file is a story, not a scenario: open it in the panel “Stories”.',
  },
  'note.noScenario': {
    kk: 'Бұл файл – «Аумақ» картасында сақталған сценарий емес.',
    ru: 'Это не сценарий, сохранённый в «Аумақ».',
    en: 'This file is not a scenario saved in Aumaq.',
  },
  'note.otherTerritory': {
    kk: 'Бұл сценарий басқа аумаққа арналған: {territory}.',
    ru: 'Этот сценарий для другой территории: {territory}.',
    en: 'This scenario belongs to another territory: {territory}.',
  },
  'note.territoryNotKept': {
    kk: '{territory}: браузерде орын жетпеді. Беттен кетпес бұрын аумақты файлға сақтаңыз.',
    ru: '{territory}: в браузере не хватило места. Сохраните территорию в файл, прежде чем уйти со страницы.',
    en: '{territory}: the browser has no room for it. Save the territory as a file before you leave the page.',
  },
  'note.territoryMade': {
    kk: 'Аумақ дайын. {told}',
    ru: 'Территория готова. {told}',
    en: 'The territory is ready. {told}',
  },
  'note.packNotOpened': {
    kk: 'Мекенжайдағы аумақ ашылмады. {told}',
    ru: 'Территорию по адресу открыть не удалось. {told}',
    en: 'The territory at the address could not be opened. {told}',
  },
  'note.territoryGone': {
    kk: '{territory}: бұл браузерде аумақ енді жоқ. Оның файлын қайта ашыңыз.',
    ru: '{territory}: в этом браузере территории больше нет. Откройте её файл снова.',
    en: '{territory}: this browser no longer has the territory. Open its file again.',
  },
  'note.unknownTerritory': {
    kk: 'Мұндай аумақ жоқ: {territory}. Оның орнына {opened, select, almaty {Алматы} kazakhstan {Қазақстан} other {{opened}}} ашылды.',
    ru: 'Такой территории нет: {territory}. Вместо неё открыта другая: {opened, select, almaty {Алматы} kazakhstan {Казахстан} other {{opened}}}.',
    en: 'There is no such territory: {territory}. {opened, select, almaty {Almaty} kazakhstan {Kazakhstan} other {{opened}}} was opened instead.',
  },
} as const;
