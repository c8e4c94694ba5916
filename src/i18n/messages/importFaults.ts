/** What is wrong with a file that somebody brings, and what to do about it. */
export const importFaults = {
  'import.fault.tooLarge': {
    kk: '{file}: көлемі {megabytes} МБ, {limit} МБ-тан асады. Аумақты қиып алыңыз (osmium extract) немесе командалық жолды пайдаланыңыз.',
    ru: '{file}: {megabytes} МБ, больше {limit} МБ. Вырежьте территорию (osmium extract) или воспользуйтесь командной строкой.',
    en: '{file}: {megabytes} MB, more than {limit} MB. Cut out the territory (osmium extract) or use the command line.',
  },
  'import.fault.unpacksTooLarge': {
    kk: '{file}: ашқанда {limit} МБ-тан асады. Тек керекті файлдарды беріңіз.',
    ru: '{file}: после распаковки больше {limit} МБ. Загрузите только нужные файлы.',
    en: '{file}: it unpacks to more than {limit} MB. Give only the files that are needed.',
  },
  'import.fault.tooManyParts': {
    kk: '{file}: ішінде {count} файл немесе қабат бар, шегі – {limit}. Керектілерін бөлек беріңіз.',
    ru: '{file}: файлов или слоёв внутри – {count}, предел – {limit}. Загрузите нужные отдельно.',
    en: '{file}: it holds {count} files or layers; the limit is {limit}. Give the needed ones alone.',
  },
  'import.fault.tooManyRows': {
    kk: '{file}: жолдары тым көп, шегі – {limit}. Бірнеше файлға бөліңіз.',
    ru: '{file}: больше {limit} строк. Разделите на несколько файлов.',
    en: '{file}: more than {limit} rows. Divide it into several files.',
  },
  'import.fault.pathOutside': {
    kk: '{file}: архив өзінен тыс файлды атайды ({name}). Архивті қайта жасаңыз.',
    ru: '{file}: архив называет файл вне себя ({name}). Соберите архив заново.',
    en: '{file}: the archive names a file outside of itself ({name}). Pack it again.',
  },
  'import.fault.empty': {
    kk: '{file}: ішінде ештеңе жоқ. Жолдары бар файл беріңіз.',
    ru: '{file}: внутри ничего нет. Загрузите файл со строками.',
    en: '{file}: there is nothing in it. Give a file with rows.',
  },
  'import.fault.unknownFormat': {
    kk: '{file}: бұл пішім оқылмайды. GeoJSON, CSV, XLSX, zip ішіндегі shapefile, GeoPackage, KML, FlatGeobuf, OSM немесе GTFS беріңіз.',
    ru: '{file}: этот формат не читается. Загрузите GeoJSON, CSV, XLSX, shapefile в zip, GeoPackage, KML, FlatGeobuf, OSM или GTFS.',
    en: '{file}: this format cannot be read. Give GeoJSON, CSV, XLSX, a zipped shapefile, GeoPackage, KML, FlatGeobuf, OSM or GTFS.',
  },
  'import.fault.otherFormat': {
    kk: '{file}: бұл – {format}, ол оқылмайды. GeoJSON, GeoPackage, CSV немесе XLSX етіп сақтаңыз.',
    ru: '{file}: это {format}, он здесь не читается. Сохраните как GeoJSON, GeoPackage, CSV или XLSX.',
    en: '{file}: this is {format}, which is not read here. Save it as GeoJSON, GeoPackage, CSV or XLSX.',
  },
  'import.fault.otherExtract': {
    kk: '{file}: бұл – {format}, ол оқылмайды. OpenStreetMap үзіндісін .osm.pbf етіп сақтаңыз (osmium cat).',
    ru: '{file}: это {format}, он здесь не читается. Сохраните выгрузку OpenStreetMap как .osm.pbf (osmium cat).',
    en: '{file}: this is {format}, which is not read here. Save the OpenStreetMap extract as .osm.pbf (osmium cat).',
  },
  'import.fault.noData': {
    kk: '{file}: бұл – {format}, деректері жоқ сурет немесе құжат. Ол жасалған кестені немесе карта қабатын беріңіз.',
    ru: '{file}: это {format}, рисунок или документ без данных. Загрузите таблицу или слой карты, по которым он сделан.',
    en: '{file}: this is {format}, a picture or a document that holds no data. Give the table or the layer that it was made of.',
  },
  'import.fault.notReadable': {
    kk: '{file}: браузер мазмұнын бермейді: бұл қалта немесе файл жылжытылған, өзгертілген. Файлды қайта таңдаңыз.',
    ru: '{file}: браузер не отдаёт содержимое: это папка, или файл перемещён либо изменён. Выберите файл снова.',
    en: '{file}: the browser does not give its content: it is a folder, or was moved or changed. Choose the file again.',
  },
  'import.fault.brokenDown': {
    kk: 'Импорт үзілді, жад жетпеген болуы керек. Басқа беттерді жабыңыз, файлды кішірейтіңіз (osmium extract) немесе командалық жолды пайдаланыңыз.',
    ru: 'Импорт прервался, скорее всего не хватило памяти. Закройте другие страницы, вырежьте файл поменьше (osmium extract) или воспользуйтесь командной строкой.',
    en: 'The import broke down, most likely for want of memory. Close other pages, cut the file smaller (osmium extract), or use the command line.',
  },
  'import.fault.onlyLink': {
    kk: '{file}: нысандар жоқ, тек {address} мекенжайына сілтеме бар. Сол файлдың өзін жүктеп алыңыз.',
    ru: '{file}: объектов нет, только ссылка на {address}. Скачайте сам файл по ссылке.',
    en: '{file}: it holds no places, only a link to {address}. Download what it links to.',
  },
  'import.fault.history': {
    kk: '{file}: картаның қазіргі күйімен бірге бұрынғы күйлері де бар. Бір күннің күйін алыңыз (osmium time-filter).',
    ru: '{file}: кроме нынешнего состояния карты есть прежние. Возьмите состояние на один день (osmium time-filter).',
    en: '{file}: it holds former states of the map beside the present one. Take the state of one day (osmium time-filter).',
  },
  'import.fault.webPage': {
    kk: '{file}: бұл деректер емес, веб-бет. Файлдың өзін жүктеп алыңыз; сайт кіруді сұрауы мүмкін.',
    ru: '{file}: это веб-страница, а не данные. Скачайте сам файл; сайт может требовать входа.',
    en: '{file}: this is a web page, not data. Download the file itself; the site may ask to log in.',
  },
  'import.fault.damaged': {
    kk: '{file}: файл бүлінген немесе соңына дейін жүктелмеген ({format}). Қайта жүктеңіз немесе сақтаңыз.',
    ru: '{file}: файл повреждён или обрезан ({format}). Скачайте или сохраните его заново.',
    en: '{file}: the file is damaged or cut off ({format}). Download or save it again.',
  },
  'import.fault.entities': {
    kk: '{file}: XML өз нысандарын анықтайды. DOCTYPE-сыз сақтаңыз.',
    ru: '{file}: XML определяет собственные сущности. Сохраните без DOCTYPE.',
    en: '{file}: the XML defines its own entities. Save it without a DOCTYPE.',
  },
  'import.fault.packedOtherwise': {
    kk: '{file}: {method} арқылы қысылған. zlib немесе gzip арқылы қысыңыз (osmium cat).',
    ru: '{file}: сжато как {method}. Сожмите как zlib или gzip (osmium cat).',
    en: '{file}: it is packed as {method}. Pack it with zlib or gzip (osmium cat).',
  },
  'import.fault.encrypted': {
    kk: '{file}: құпиясөзбен жабылған немесе Excel-дің ескі пішімі. Құпиясөзсіз XLSX етіп сақтаңыз.',
    ru: '{file}: закрыт паролем или в старом формате Excel. Сохраните как XLSX без пароля.',
    en: '{file}: it is locked with a password or in the old format of Excel. Save it as XLSX without one.',
  },
  'import.fault.unknownProjection': {
    kk: '{file}: {name} проекциясы белгісіз. WGS 84-ке көшіріңіз немесе EPSG кодын көрсетіңіз.',
    ru: '{file}: проекция {name} неизвестна. Переведите в WGS 84 или укажите код EPSG.',
    en: '{file}: the projection {name} is not known. Use WGS 84, or give the EPSG code.',
  },
  'import.fault.unknownDatum': {
    kk: '{file}: {datum} датумының WGS 84-тен айырмасы белгісіз, нысандар жүздеген метрге ауытқуы мүмкін. Картадан қараңыз немесе WGS 84-ке көшіріп сақтаңыз.',
    ru: '{file}: сдвиг датума {datum} относительно WGS 84 неизвестен, места могут отстоять на сотни метров. Посмотрите на карте или сохраните в WGS 84.',
    en: '{file}: how far its datum {datum} lies from WGS 84 is not known; places may be hundreds of metres off. Look at them on the map, or save it in WGS 84.',
  },
  'import.fault.uncomputed': {
    kk: '{file}: {count} ұяшықта есептелмеген формула бар, олардың мәні жоқ. Файлды Excel-де немесе LibreOffice-те ашып, сақтаңыз.',
    ru: '{file}: в ячейках ({count}) формулы, которые никто не вычислил, – значений у них нет. Откройте файл в Excel или LibreOffice и сохраните.',
    en: '{file}: {count, plural, one {# cell holds a formula} other {# cells hold formulas}} that no program has computed: no value. Open the file in Excel or LibreOffice and save it.',
  },
  'import.fault.numberingRow': {
    kk: '{file}: тақырыптан кейінгі, бағандарды нөмірлейтін жол (1, 2, 3, …) алынбады. Ол дерек болса, төменірек жылжытыңыз.',
    ru: '{file}: строка под заголовком, которая нумерует столбцы (1, 2, 3, …), пропущена. Если это данные, переставьте её ниже.',
    en: '{file}: the row below the header that counts the columns (1, 2, 3, …) is left out. If it is data, put it further down.',
  },
  'import.fault.noCalendar': {
    kk: '{file}: рейстердің қай күні жүретіні жазылмаған, сондықтан жөнелту саны белгісіз. Кестені calendar.txt немесе calendar_dates.txt файлымен бірге беріңіз.',
    ru: '{file}: не сказано, в какие дни ходят рейсы, поэтому отправления неизвестны. Загрузите расписание вместе с calendar.txt или calendar_dates.txt.',
    en: '{file}: it does not tell on which days anything runs, so departures are not known. Give the timetable with its calendar.txt or calendar_dates.txt.',
  },
  'import.fault.noPlaces': {
    kk: '{file}: координаталар бағаны табылмады. Бағандарды lon және lat деп атаңыз немесе таңдаңыз.',
    ru: '{file}: нет столбцов с координатами. Назовите их lon и lat или выберите.',
    en: '{file}: no column holds coordinates. Name them lon and lat, or choose them.',
  },
  'import.fault.partMissing': {
    kk: '{file}: {part} бөлігі жоқ. Файлдың барлық бөлігін бірге, zip ішінде беріңіз.',
    ru: '{file}: нет части {part}. Загрузите все части вместе, в zip.',
    en: '{file}: the part {part} is missing. Give all parts together, zipped.',
  },
  'import.fault.noStreets': {
    kk: '{file}: көшелер жоқ. Аумақтың OpenStreetMap үзіндісін беріңіз.',
    ru: '{file}: нет улиц. Загрузите выгрузку OpenStreetMap этой территории.',
    en: '{file}: there are no streets in it. Give an OpenStreetMap extract of the territory.',
  },
  'import.fault.streetsElsewhere': {
    kk: '{file}: көшелері басқа жерде, тұрғындардың жартысынан көбінің маңында көше жоқ. Ашық аумақтың үзіндісін беріңіз немесе жаңа аумақ құрыңыз.',
    ru: '{file}: улицы лежат в другом месте, у большей части жителей рядом их нет. Загрузите выгрузку открытой территории или создайте новую.',
    en: '{file}: its streets lie elsewhere, and most residents have none near. Give an extract of the open territory, or make a new one.',
  },
  'import.fault.noBoundary': {
    kk: '{file}: шекара жоқ. Бір көпбұрыш беріңіз.',
    ru: '{file}: нет границы. Загрузите один многоугольник.',
    en: '{file}: there is no outline in it. Give one polygon.',
  },
  'import.fault.noRows': {
    kk: '{file}: бірде-бір жолды қолдануға болмайды. Ескертулерді қарап, файлды түзетіңіз.',
    ru: '{file}: ни одну строку нельзя использовать. Посмотрите замечания и исправьте файл.',
    en: '{file}: no row can be used. Look at the remarks and correct the file.',
  },
  'import.fault.noAddress': {
    kk: '{file}: бұл мекенжай емес. https:// деп басталатын мекенжай беріңіз.',
    ru: '{file}: это не адрес. Укажите адрес, который начинается с https://.',
    en: '{file}: this is no address. Give one that begins with https://.',
  },
  'import.fault.notAllowed': {
    kk: 'Беттің қауіпсіздік саясаты {host} серверіне сұрау жіберуге рұқсат бермейді. Файлды жүктеп алып, осында тастаңыз немесе әкімшіден AUMAQ_FETCH_FROM баптауын сұраңыз.',
    ru: 'Политика безопасности страницы не разрешает обращаться к {host}. Скачайте файл и перетащите его сюда или попросите администратора задать AUMAQ_FETCH_FROM.',
    en: 'The security policy of this page does not let it ask {host}. Download the file and drop it here, or ask the administrator to set AUMAQ_FETCH_FROM.',
  },
  'import.fault.notFetched': {
    kk: '{file}: сервер файлды бермейді (жауабы: {status}). Мекенжай мен байланысты тексеріңіз немесе файлды жүктеп алып, осында тастаңыз.',
    ru: '{file}: сервер не отдаёт файл (ответ: {status}). Проверьте адрес и связь или скачайте файл и перетащите его сюда.',
    en: '{file}: the server does not give the file (answer: {status}). Check the address and the connection, or download the file and drop it here.',
  },
  'import.fault.noExtent': {
    kk: 'Аумақ шегін градуспен беріңіз: батыс, оңтүстік, шығыс, солтүстік.',
    ru: 'Укажите границы в градусах: запад, юг, восток, север.',
    en: 'Give the extent in degrees: west, south, east, north.',
  },
  'import.fault.extentTooWide': {
    kk: 'Бұл ортақ сервер үшін тым үлкен аумақ. Дайын үзінді файлын беріңіз.',
    ru: 'Для общего сервера это слишком большая территория. Загрузите готовую выгрузку файлом.',
    en: 'This is too wide for a server that serves everybody. Give an extract as a file.',
  },
} as const;
