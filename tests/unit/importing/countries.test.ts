/** Tables of many countries: the encodings of their programs, the names of their columns. */
import { describe, expect, it } from 'vitest';
import { encodingOf } from '../../../src/importing/text/encoding.ts';
import { notesOn, placesIn, tableIn } from './reading.ts';

const bytes = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

describe('the encoding of a text that does not name it', () => {
  it.each([
    [
      'Polish',
      'Szkoła Podstawowa nr 17, Łódź',
      'windows-1250',
      '537a6b6fb36120506f64737461776f7761206e722031372c20a3f3649f',
    ],
    [
      'Czech',
      'Základní škola Žižkov, Přípotoční',
      'windows-1250',
      '5ae16b6c61646eed209a6b6f6c61208e699e6b6f762c2050f8ed706f746fe86eed',
    ],
    [
      'Hungarian',
      'Kőrösi Csoma Sándor, Fűzfa',
      'windows-1250',
      '4bf572f673692043736f6d612053e16e646f722c2046fb7a6661',
    ],
    ['Turkish', 'Şişli Işık İlkokulu', 'windows-1254', 'de69fe6c692049fefd6b20dd6c6b6f6b756c75'],
    [
      'French',
      'École élémentaire Élisée',
      'windows-1252',
      'c9636f6c6520e96ce96d656e746169726520c96c6973e965',
    ],
    [
      'German',
      'Grundschule Köln-Süd, Weiß',
      'windows-1252',
      '4772756e64736368756c65204bf66c6e2d53fc642c20576569df',
    ],
    ['Greek', 'Δημοτικό Σχολείο', 'windows-1253', 'c4e7eceff4e9eafc20d3f7efebe5dfef'],
    ['Hebrew', 'בית ספר יסודי, תיכון', 'windows-1255', 'e1e9fa20f1f4f820e9f1e5e3e92c20fae9ebe5ef'],
    ['Arabic', 'مدرسة القاهرة', 'windows-1256', 'e3cfd1d3c920c7e1dec7e5d1c9'],
    ['Russian', 'Школа, лицей', 'windows-1251', 'd8eaeeebe02c20ebe8f6e5e9'],
    ['Japanese', 'さっぽろ中学校', 'shift_jis', '82b382c182db82eb92868a778d5a'],
    [
      'Korean',
      '서울초등학교 한강중학교',
      'euc-kr',
      'bcadbfefc3cab5eec7d0b1b320c7d1b0adc1dfc7d0b1b3',
    ],
    ['Chinese', '北京市第十七中学', 'gb18030', 'b1b1bea9cad0b5dacaaec6dfd6d0d1a7'],
    ['Taiwanese', '臺北市立國民小學', 'big5', 'bb4fa55fa5aba5dfb0eaa5c1a470bec7'],
  ])('%s', (_, text, encoding, hex) => {
    expect(encodingOf(bytes(hex))).toBe(encoding);
    expect(new TextDecoder(encoding).decode(bytes(hex))).toBe(text);
  });
});

describe('columns', () => {
  it.each([
    ['German', 'Nr;Schulname;Längengrad;Breitengrad;Plätze'],
    ['French', 'code;Nom;Longitude;Latitude;Capacité'],
    ['Turkish', 'Kod;Okul Adı;Boylam;Enlem;Kontenjan'],
    ['Polish', 'Kod;Nazwa;Długość geograficzna;Szerokość geograficzna;Liczba miejsc'],
    ['Czech', 'Kód;Název;Zeměpisná délka;Zeměpisná šířka;Kapacita'],
    ['Spanish', 'codigo;nombre;longitud;latitud;capacidad'],
    ['Italian', 'codice;nome;longitudine;latitudine;posti'],
    ['Finnish', 'koodi;nimi;pituusaste;leveysaste;paikat'],
    ['Ukrainian', 'Код;Назва;Довгота;Широта;Місць'],
    ['Japanese', 'コード;名称;経度;緯度;定員'],
    ['Chinese', '编号;名称;经度;纬度;容量'],
    ['of a programmer', 'school_id;school_name;coord_x;coord_y;capacity'],
  ])('%s', async (_, header) => {
    const rows = `${header}\n0017;A;6,958;50,921;1.320\n0018;B;6,87;50,94;85\n`;
    expect(
      (await placesIn('table.csv', rows)).map(({ code, name, position, capacity }) => [
        code,
        name?.en,
        ...position,
        capacity,
      ]),
    ).toEqual([
      ['0017', 'A', 6.958, 50.921, 1320],
      ['0018', 'B', 6.87, 50.94, 85],
    ]);
  });

  it('one of which is named by nothing that is known stands beside the one that is', async () => {
    const rows = 'id,name,Wlotgo,latitude,seats\n1,A,6.958,50.921,5\n2,B,6.87,50.94,6\n';
    expect((await placesIn('t.csv', rows))[0]?.position).toEqual([6.958, 50.921]);
  });

  it('may be counted below their names, as in forms of offices', async () => {
    const rows = 'Код;Название;Долгота;Широта;Мест\n1;2;3;4;5\n0017;A;76,87;43,217;1100\n';
    expect((await placesIn('form.csv', rows)).map(({ code }) => code)).toEqual(['0017']);
    expect(await notesOn('form.csv', rows)).toEqual(['import.fault.numberingRow']);
  });

  it.each([['id,x,y\n1,2,3\n2,40,50\n'], ['id,x,y\n1,2,3\n']])(
    'are not taken to be counted by a first row of data (%j)',
    async (rows) => {
      const table = await tableIn('data.csv', rows);
      expect(table.features[0]?.values.map(Number)).toEqual([1, 2, 3]);
      expect(table.notes).toEqual([]);
    },
  );

  it('stand below remarks, however many signs these have', async () => {
    const rows =
      '# Export, of the office, all, rights\n# 1 row\nid,name,lon,lat\n1,A,76.87,43.217\n';
    expect((await tableIn('remarks.csv', rows)).columns).toEqual(['id', 'name', 'lon', 'lat']);
    const named = '#id,name,lon,lat\n1,A,76.87,43.217\n2,B,76.9,43.3\n';
    expect((await tableIn('named.csv', named)).features.length).toBe(2);
  });

  it('of dates tell a year, and thousands may stand apart by a typographic apostrophe', async () => {
    const rows = 'id;name;lon;lat;seats;opened\n1;A;76.87;43.217;1’100;01.09.2015\n';
    const [place] = await placesIn('swiss.csv', rows);
    expect([place?.openYear, place?.capacity]).toEqual([2015, 1100]);
  });
});
