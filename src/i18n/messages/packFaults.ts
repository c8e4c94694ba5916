/** What keeps a territory from being opened, for people; the place stays as files name it. */
export const packFaults = {
  'pack.fault.missing': {
    kk: '{where}: файл жоқ. Оны қосыңыз немесе pack.json тізімінен алып тастаңыз.',
    ru: '{where}: файла нет. Добавьте его или уберите из списка pack.json.',
    en: '{where}: the file is missing. Add it, or take it out of the list in pack.json.',
  },
  'pack.fault.notGeoJson': {
    kk: '{where}: бұл GeoJSON файлы емес (FeatureCollection болуы керек). Файлды ауыстырыңыз.',
    ru: '{where}: это не файл GeoJSON (нужен FeatureCollection). Замените файл.',
    en: '{where}: this is not a GeoJSON file (a FeatureCollection is required). Replace the file.',
  },
  'pack.fault.empty': {
    kk: '{where}: файл бос. Толтырыңыз немесе pack.json тізімінен алып тастаңыз.',
    ru: '{where}: файл пуст. Заполните его или уберите из списка pack.json.',
    en: '{where}: the file is empty. Fill it, or take it out of the list in pack.json.',
  },
  'pack.fault.type': {
    kk: '{where}: мән жоқ немесе түрі басқа. Керегі: {expected, select, string {мәтін} number {сан} int {бүтін сан} boolean {иә немесе жоқ (true, false)} array {тізім} tuple {тізім} object {өрістер жинағы} other {{expected}}}.',
    ru: '{where}: значения нет или оно другого вида. Нужно: {expected, select, string {текст} number {число} int {целое число} boolean {да или нет (true, false)} array {список} tuple {список} object {набор полей} other {{expected}}}.',
    en: '{where}: missing, or of another kind. Needed: {expected, select, string {a text} number {a number} int {a whole number} boolean {true or false} array {a list} tuple {a list} object {a set of fields} other {{expected}}}.',
  },
  'pack.fault.oneOf': {
    kk: '{where}: мұндай мәнге жол берілмейді. Мыналардың бірін жазыңыз: {values}.',
    ru: '{where}: недопустимое значение. Укажите одно из: {values}.',
    en: '{where}: this value is not allowed. Use one of {values}.',
  },
  'pack.fault.tooSmall': {
    kk: '{where}: тым аз. Кемінде {limit, number, ::group-off} жазыңыз.',
    ru: '{where}: слишком мало. Укажите не меньше {limit, number, ::group-off}.',
    en: '{where}: too small. Give {limit, number, ::group-off} or more.',
  },
  'pack.fault.tooBig': {
    kk: '{where}: тым көп. {limit, number, ::group-off} мәнінен асырмаңыз.',
    ru: '{where}: слишком много. Укажите не больше {limit, number, ::group-off}.',
    en: '{where}: too big. Give {limit, number, ::group-off} or less.',
  },
  'pack.fault.noSuch': {
    kk: '{where}: «{id}» деректерде жоқ. Осы өрісті немесе ол сілтейтін файлды түзетіңіз.',
    ru: '{where}: «{id}» в данных нет. Исправьте это поле или файл, на который оно ссылается.',
    en: '{where}: “{id}” is not in the data. Correct the field or the file it refers to.',
  },
  'pack.fault.twice': {
    kk: '{where}: бір белгі (id) екі рет қолданылған. Әрқайсысына өз белгісін беріңіз.',
    ru: '{where}: один и тот же id использован дважды. Дайте каждому свой.',
    en: '{where}: the same id is used twice. Give each its own.',
  },
  'pack.fault.geometry': {
    kk: '{where}: пішіні дұрыс емес ({what}). Координаттарды түзетіңіз.',
    ru: '{where}: форма неверна ({what}). Исправьте координаты.',
    en: '{where}: the geometry is invalid ({what}). Correct the coordinates.',
  },
  'pack.fault.other': {
    kk: '{where}: дерек жарамайды ({what}). Оны түзетіп, аумақты қайта ашыңыз.',
    ru: '{where}: данные не подходят ({what}). Исправьте их и откройте территорию снова.',
    en: '{where}: this does not fit ({what}). Correct it and open the territory again.',
  },
  'pack.fault.more': {
    kk: 'Тағы {count, number} қате бар. Алдымен осыларды түзетіңіз.',
    ru: 'И ещё {count, plural, one {# ошибка} few {# ошибки} other {# ошибок}}. Сначала исправьте эти.',
    en: 'And {count, plural, one {# more fault} other {# more faults}}. Fix these first.',
  },
} as const;
