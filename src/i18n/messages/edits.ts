/**
 * What edits of a scenario read like in the history, and remarks on what was opened. Names of
 * places (`name`) are localised before they are put in.
 */
export const edits = {
  'edit.addProject': {
    kk: 'Қосылды: {kind, select, school {мектеп} preschool {балабақша} clinic {емхана} housing {тұрғын үй} other {{kind}}}, {size, number}, {openYear, number, ::group-off} жылы ашылады',
    ru: 'Добавлено: {kind, select, school {школа} preschool {детский сад} clinic {поликлиника} housing {жильё} other {{kind}}}, {size, number}, открытие в {openYear, number, ::group-off} году',
    en: 'Added: {kind, select, school {school} preschool {preschool} clinic {clinic} housing {homes} other {{kind}}}, {size, number}, opening in {openYear, number, ::group-off}',
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
    kk: 'Ашылды: {kind, select, school {мектеп} preschool {балабақша} clinic {емхана} housing {тұрғын үй} other {{kind}}}, {size, number} орын, {openYear, number, ::group-off} жылдан',
    ru: 'Открыто: {kind, select, school {школа} preschool {детский сад} clinic {поликлиника} housing {жильё} other {{kind}}}, {size, number} мест, с {openYear, number, ::group-off} года',
    en: 'Opened: {kind, select, school {school} preschool {preschool} clinic {clinic} housing {homes} other {{kind}}}, {size, number} places, from {openYear, number, ::group-off}',
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
    kk: 'Сілтеменің бұл бөлігі ашылмады: {part, select, camera {карта көрінісі} year {жыл} layers {қабаттар} edits {өзгерістер} selection {таңдалған нысан} story {әңгіме} language {тіл} theme {безендіру} mode {режим} panel {панель} service {қызмет түрі} measure {көрсеткіш} areaIds {аудандар} services {сүзгі} ownerships {сүзгі} finances {сүзгі} statuses {сүзгі} projectKinds {сүзгі} settlementClasses {сүзгі} openYears {сүзгі} standardDistanceM {сүзгі} assignmentMode {сүзгі} assignmentMaxDistanceM {сүзгі} other {{part}}}',
    ru: 'Эта часть ссылки не открыта: {part, select, camera {вид карты} year {год} layers {слои} edits {правки} selection {выбранный объект} story {рассказ} language {язык} theme {оформление} mode {режим} panel {панель} service {услуга} measure {показатель} areaIds {районы} services {фильтр} ownerships {фильтр} finances {фильтр} statuses {фильтр} projectKinds {фильтр} settlementClasses {фильтр} openYears {фильтр} standardDistanceM {фильтр} assignmentMode {фильтр} assignmentMaxDistanceM {фильтр} other {{part}}}',
    en: 'This part of the link was left out: {part, select, camera {map view} year {year} layers {layers} edits {edits} selection {chosen object} story {story} language {language} theme {appearance} mode {mode} panel {panel} service {service} measure {measure} areaIds {areas} services {filter} ownerships {filter} finances {filter} statuses {filter} projectKinds {filter} settlementClasses {filter} openYears {filter} standardDistanceM {filter} assignmentMode {filter} assignmentMaxDistanceM {filter} other {{part}}}',
  },
  'note.droppedEdit': {
    kk: '{number}-өзгеріс бұл аумаққа сәйкес келмей, алынып тасталды',
    ru: 'Правка № {number} не подходит к этой территории и пропущена',
    en: 'Edit {number} does not fit this territory and was left out',
  },
  'note.fitted': {
    kk: 'Рұқсат етілген ең жақын мән алынды: {value, number, ::group-off} ({part, select, camera {карта көрінісі} year {жыл} layers {қабаттар} edits {өзгерістер} selection {таңдалған нысан} story {әңгіме} language {тіл} theme {безендіру} mode {режим} panel {панель} service {қызмет түрі} measure {көрсеткіш} areaIds {аудандар} services {сүзгі} ownerships {сүзгі} finances {сүзгі} statuses {сүзгі} projectKinds {сүзгі} settlementClasses {сүзгі} openYears {сүзгі} standardDistanceM {сүзгі} assignmentMode {сүзгі} assignmentMaxDistanceM {сүзгі} other {{part}}})',
    ru: 'Взято ближайшее допустимое значение: {value, number, ::group-off} ({part, select, camera {вид карты} year {год} layers {слои} edits {правки} selection {выбранный объект} story {рассказ} language {язык} theme {оформление} mode {режим} panel {панель} service {услуга} measure {показатель} areaIds {районы} services {фильтр} ownerships {фильтр} finances {фильтр} statuses {фильтр} projectKinds {фильтр} settlementClasses {фильтр} openYears {фильтр} standardDistanceM {фильтр} assignmentMode {фильтр} assignmentMaxDistanceM {фильтр} other {{part}}})',
    en: 'The nearest possible value was taken: {value, number, ::group-off} ({part, select, camera {map view} year {year} layers {layers} edits {edits} selection {chosen object} story {story} language {language} theme {appearance} mode {mode} panel {panel} service {service} measure {measure} areaIds {areas} services {filter} ownerships {filter} finances {filter} statuses {filter} projectKinds {filter} settlementClasses {filter} openYears {filter} standardDistanceM {filter} assignmentMode {filter} assignmentMaxDistanceM {filter} other {{part}}})',
  },
  'note.unreachable': {
    kk: '«{file}» файлы жүктелмеді. Байланысты тексеріп, қайталап көріңіз.',
    ru: 'Файл «{file}» не загрузился. Проверьте связь и попробуйте ещё раз.',
    en: 'The file {file} could not be fetched. Check the connection and try again.',
  },
  'note.noStreets': {
    kk: 'Көшелер желісі ({file}) жүктелмеді: қашықтықтар түзу сызықпен есептелді. Байланысты тексеріп, бетті жаңартыңыз.',
    ru: 'Сеть улиц ({file}) не загрузилась: расстояния посчитаны по прямой. Проверьте связь и обновите страницу.',
    en: 'The street network ({file}) could not be fetched: distances are straight lines. Check the connection and reload the page.',
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
  'note.noBasemap': {
    kk: 'Онлайн карта ашылмады: қосылымды тексеріп, қабатты қайта қосыңыз. Картаның қалғаны онсыз да жұмыс істейді.',
    ru: 'Онлайн-подложка не открылась: проверьте соединение и включите слой снова. Остальная карта работает и без неё.',
    en: 'The online base map could not be opened: check the connection and switch the layer on again. The rest of the map works without it.',
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
