/** Names that columns have in tables of many countries, by what the column is. */

/** What a column can be. */
export const ROLES = [
  'id',
  'name',
  'nameKk',
  'nameRu',
  'nameEn',
  'longitude',
  'latitude',
  'capacity',
  'ownership',
  'openYear',
  'people',
  'floorArea',
  'homes',
  'settlementRole',
  'areaName',
] as const;
export type Role = (typeof ROLES)[number];

/** Longitude and latitude: whole names, with what stands before and behind them passed over. */
const LONGITUDE =
  'lon|lng|long|longitude|x|easting|east|долгота|долг|lond|восточнаядолгота|бойлық|' +
  'длина|довгота|узундук|uzunlik|länge|längengrad|geographischelänge|rechtswert|ostwert|boylam|' +
  'długość|długośćgeograficzna|dlugosc|zeměpisnádélka|délka|hosszúság|longitud|longitudine|lengtegraad|' +
  'lengdegrad|längdgrad|pituusaste|pituus|zemljepisnadolžina|dužina|географскадължина|дължина|' +
  'γεωγραφικόμήκος|μήκος|经度|經度|経度|경도|kinhđộ|kinhdo|bujur|خطالطول|קואורך';
const LATITUDE =
  'lat|latitude|y|northing|north|широта|шир|севернаяширота|ендік|кеңдик|kenglik|breite|breitengrad|' +
  'geographischebreite|hochwert|nordwert|enlem|szerokość|szerokośćgeograficzna|szerokosc|zeměpisnášířka|' +
  'šířka|szélesség|latitud|latitudine|breedtegraad|breddegrad|leveysaste|leveys|zemljepisnaširina|širina|' +
  'географскаширина|ширина|γεωγραφικόπλάτος|πλάτος|纬度|緯度|위도|vĩđộ|vido|lintang|خطالعرض|קורוחב';
const BEFORE =
  '(?:stop|geo|gps|point|address|map|school|coords?|coordinates?|coordonnées?|коорд|koord)?';
const BEHIND = '(?:coords?|coordinates?|коорд|wgs84|wgs|dd|deg|degrees|decimal|4326)?';
const place = (names: string) => new RegExp(`^${BEFORE}(?:${names})${BEHIND}$`);

/** As they are met, without case, marks and units; the surest first. */
const NAMES: Readonly<Record<Role, RegExp>> = {
  nameKk: /^(name|название|наименование|атауы?)(kk|kz|kaz|каз)$/,
  nameRu: /^(name|название|наименование|атауы?)(ru|rus|рус)$/,
  nameEn: /^(name|название|наименование|атауы?)(en|eng|англ)$/,
  id: /^((school|object|facility|okul|kurum|schul)?(id|code|kod|no|nr|nummer)|ид|код|объектid|номер|нөмірі?|uid|guid|bin|бин|бсн|идентификатор|kód|kode|koodi|c[oó]digo|codice|numéro|número|κωδικός|コード|编号|代码|코드)$/,
  name: /^(name|наименование|название|наимен|назв|атауы?|аты|title|школа|school|schoolname|мектеп|организация|ұйым|объект|nom$|nombre|nome|naam|navn|namn|nimi|nazwa|náz[eo]v|név|nume$|naziv|isim|adı?$|okuladı|schulname|bezeichnung|libellé|denominazione|nama$|nomi$|όνομα|ονομασία|名称|名前|校名|学校名|이름|학교명|الاسم|שם)/,
  longitude: place(LONGITUDE),
  latitude: place(LATITUDE),
  capacity:
    /^(seats?|capacity|мест|места|количествомест|колвомест|проектнаямощность|мощность|вместимость|орын|орындар|орынсаны|сыйымдылығы?|сыйымдылық|qwat|қуаты|places?|beds|койки|коек|ученическихмест|plätze|schulplätze|kapazität|capacit[éày]|capaciteit|capacidade?|kapacit[aá]|kapasite|kapasitas|kontenjan|liczbamiejsc|miejsca?$|férőhely|posti$|plazas|vagas|platser|plasser|pladser|paikat|місць|orinlar|χωρητικότητα|定員|容量|정원)/,
  ownership: /^(ownership|собственность|формасобственности|меншік|меншікнысаны|operatortype)/,
  openYear:
    /^(openyear|opened|годоткрытия|годввода|датаввода|датаоткрытия|вводвэксплуатацию|срокввода|срокисдачи|ашылғанжылы|пайдалануғаберу|yearopened|year$|год$|жылы$)/,
  people:
    /^(people|population|pop|residents|население|жителей|численность|чел|халық|тұрғындар|халықсаны|pupils|жители|totpop|popsum|worldpop|einwohner|bevölkerung|habitants|población|popolazione|população|nüfus|ludność|obyvatel|népesség|lakosság|πληθυσμός|inwoners|befolkning|väestö|aholi|人口|인구|penduduk)/,
  floorArea:
    /^(floorarea|livingarea|totalarea|gfa|площадьжилья|жилаяплощадь|общаяплощадь|площадь|тұрғынаудан|жалпыаудан|аудантұрғын)/,
  homes: /^(homes|flats|apartments|units|квартир|числоквартир|количествоквартир|пәтер)/,
  settlementRole: /^(role|type|class|тип|статус|роль|категория|түрі|мәртебесі|place$)/,
  areaName: /^(region|area|province|область|регион|район|облыс|өңір)/,
};

/** Whether a column of this name is likely to be that. */
export function isNamed(column: string, role: Role): boolean {
  const bare = column
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/\(.*?\)|[^\p{L}\p{N}]/gu, '');
  return NAMES[role].test(bare);
}
