/** What edits of a scenario read like in the history, and remarks on what was opened. */
export const edits = {
  'edit.addProject': {
    kk: 'Қосылды: {kind}, {size, number}, {openYear, number, ::group-off} жылы ашылады',
    ru: 'Добавлено: {kind}, {size, number}, открытие в {openYear, number, ::group-off} году',
    en: 'Added: {kind}, {size, number}, opening in {openYear, number, ::group-off}',
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
    kk: 'Көлемі өзгерді: {name}, {size, number} {unit, select, m2 {м²} other {орын}}',
    ru: 'Размер изменён: {name}, {size, number} {unit, select, m2 {м²} other {мест}}',
    en: 'Resized: {name}, {size, number} {unit, select, m2 {m²} other {places}}',
  },
  'edit.rephaseProject': {
    kk: 'Мерзімі өзгерді: {name}, {phase}-кезең {openYear, number, ::group-off} жылы ашылады',
    ru: 'Срок изменён: {name}, очередь {phase} открывается в {openYear, number, ::group-off} году',
    en: 'Re-phased: {name}, phase {phase} opens in {openYear, number, ::group-off}',
  },
  'edit.openFacility': {
    kk: 'Ашылды: {kind}, {size, number} орын, {openYear, number, ::group-off} жылдан',
    ru: 'Открыто: {kind}, {size, number} мест, с {openYear, number, ::group-off} года',
    en: 'Opened: {kind}, {size, number} places, from {openYear, number, ::group-off}',
  },
  'edit.moveFacility': {
    kk: 'Жылжытылды: {name}',
    ru: 'Перемещено: {name}',
    en: 'Moved: {name}',
  },
  'edit.closeFacility': {
    kk: 'Жабылды: {name}, {closeYear, number, ::group-off} жылдан',
    ru: 'Закрыто: {name}, с {closeYear, number, ::group-off} года',
    en: 'Closed: {name}, from {closeYear, number, ::group-off}',
  },
  'edit.extendFacility': {
    kk: 'Орын саны өзгерді: {name}, {fromYear, number, ::group-off} жылдан {size, number}',
    ru: 'Вместимость изменена: {name}, {size, number} с {fromYear, number, ::group-off} года',
    en: 'Capacity changed: {name}, {size, number} from {fromYear, number, ::group-off}',
  },
  'edit.changeAssumption': {
    kk: 'Болжам өзгерді: {name} = {value, number} {unit}',
    ru: 'Допущение изменено: {name} = {value, number} {unit}',
    en: 'Assumption changed: {name} = {value, number} {unit}',
  },
  'edit.changeStandard': {
    kk: 'Норматив өзгерді: {service}, {settlementClass}-класс: {threshold, number} {unit}',
    ru: 'Норматив изменён: {service}, класс {settlementClass}: {threshold, number} {unit}',
    en: 'Standard changed: {service}, class {settlementClass}: {threshold, number} {unit}',
  },
  'note.dropped': {
    kk: 'Бұл бөлігі алынбады: {part} ({why})',
    ru: 'Эта часть не открыта: {part} ({why})',
    en: 'This part was left out: {part} ({why})',
  },
  'note.fitted': {
    kk: '{part} рұқсат етілген ең жақын мәнге өзгертілді: {value, number, ::group-off}',
    ru: '{part}: заменено ближайшим допустимым значением {value, number, ::group-off}',
    en: '{part} was changed to the nearest possible value: {value, number, ::group-off}',
  },
  'note.laterVersion': {
    kk: 'Бұл беттің жаңарақ нұсқасында жасалған ({version}, мұнда {known}). Бетті жаңартыңыз.',
    ru: 'Сделано в более новой версии страницы ({version}, здесь {known}). Обновите страницу.',
    en: 'Made with a newer version of this page ({version}, here {known}). Reload the page.',
  },
  'note.packChanged': {
    kk: 'Содан бері аумақ деректері өзгерді: көрсеткіштерді қайта қараңыз.',
    ru: 'С тех пор данные территории изменились: проверьте показатели.',
    en: 'The facts of the territory have changed since: check the figures.',
  },
  'note.noScenario': {
    kk: 'Бұл Аумақ сақтаған сценарий емес.',
    ru: 'Это не сценарий, сохранённый в Аумаке.',
    en: 'This is no scenario saved by Aumaq.',
  },
  'note.otherTerritory': {
    kk: 'Бұл сценарий басқа аумаққа арналған: {territory}.',
    ru: 'Этот сценарий для другой территории: {territory}.',
    en: 'This scenario belongs to another territory: {territory}.',
  },
  'note.unknownTerritory': {
    kk: 'Мұндай аумақ жоқ: {territory}. {opened} ашылды.',
    ru: 'Такой территории нет: {territory}. Открыта {opened}.',
    en: 'There is no such territory: {territory}. {opened} was opened.',
  },
} as const;
