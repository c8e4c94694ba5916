/** The list of state schools: ids by number, names in three languages, who is meant by a number. */
import type { LocalizedText } from '../../../src/domain/territory/schema.ts';
import type { Row } from '../common/packFiles.ts';
import { almatyTable, text } from './tables.ts';

export function stateSchoolRows(): readonly Row[] {
  return almatyTable('state_schools.csv');
}

/** Numbers that two schools have: the boarding school, or the one from elsewhere, is told apart. */
function isSecond(row: Row): boolean {
  const same = stateSchoolRows().filter((other) => other.number === row.number);
  const ordinary = same.find(({ kind, remark }) => kind !== 'boarding' && !remark);
  return same.length > 1 && ordinary !== undefined && ordinary.name_ru !== row.name_ru;
}

/** As before, so that links and plans find their schools again: by district and number. */
export function idOfState(row: Row): string {
  const district = text(row, 'district');
  if (row.number) {
    const kind = isSecond(row) ? `-${text(row, 'kind')}` : '';
    return `school-${district}-n${row.number}${kind}`;
  }
  const unnumbered = stateSchoolRows().filter((other) => !other.number);
  return `school-${district}-other${unnumbered.findIndex((other) => other.name_ru === row.name_ru) + 1}`;
}

/** The school that a row of the press means by a number: of its district, else the only one. */
export function stateSchoolOf(schoolNumber: string, district: string): Row | undefined {
  const same = stateSchoolRows().filter((row) => row.number === schoolNumber);
  return (
    same.find((row) => row.district === district) ?? same.find((row) => row.kind !== 'boarding')
  );
}

type Kind = {
  readonly pattern: RegExp;
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
};

/** Kinds as the list has them, the longest first. */
const KINDS: readonly Kind[] = [
  {
    pattern: /гимназия-интернат/,
    kk: 'гимназия-интернат',
    ru: 'гимназия-интернат',
    en: 'boarding gymnasium',
  },
  { pattern: /лицей-интернат/, kk: 'лицей-интернат', ru: 'лицей-интернат', en: 'boarding lyceum' },
  {
    pattern: /Санаторная школа-интернат/,
    kk: 'санаториялық мектеп-интернат',
    ru: 'санаторная школа-интернат',
    en: 'sanatorium boarding school',
  },
  {
    pattern: /школа- ?интернат/i,
    kk: 'мектеп-интернат',
    ru: 'школа-интернат',
    en: 'boarding school',
  },
  {
    pattern: /школа ?-гимназия/i,
    kk: 'мектеп-гимназия',
    ru: 'школа-гимназия',
    en: 'school-gymnasium',
  },
  { pattern: /школа ?-лицей/i, kk: 'мектеп-лицей', ru: 'школа-лицей', en: 'school-lyceum' },
  { pattern: /гимназия/i, kk: 'гимназия', ru: 'гимназия', en: 'gymnasium' },
  { pattern: /лицей/i, kk: 'лицей', ru: 'лицей', en: 'lyceum' },
  {
    pattern: /Основная средняя школа/,
    kk: 'негізгі мектеп',
    ru: 'основная школа',
    en: 'basic school',
  },
  { pattern: /школа/i, kk: 'мектеп', ru: 'школа', en: 'school' },
];

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** "Абай атындағы №5 мектеп-гимназия", "Школа-гимназия №5 имени Абая", "School-gymnasium No 5 …". */
export function schoolName(row: Row): LocalizedText {
  const full = text(row, 'name_ru');
  const kind = KINDS.find(({ pattern }) => pattern.test(full));
  if (!kind) throw new Error(`state_schools.csv: what kind of school is ${full}?`);
  const honours = almatyTable('school_honours.csv').find((other) => other.name_ru === full);
  const given = /(?:имени|им\.) (.+)$/.exec(full)?.[1];
  if ((given === undefined) !== (honours === undefined)) {
    throw new Error(`school_honours.csv and the name of ${full} do not agree`);
  }
  const own = /Білім-инновация|Жаңа Ғасыр/.exec(full)?.[0];
  const numbered = (kk: string, ru: string, en: string) =>
    row.number ? { kk, ru, en } : { kk: '', ru: '', en: '' };
  const mark = numbered(`№\u00a0${row.number} `, ` №\u00a0${row.number}`, ` No ${row.number}`);
  const ownName = own ? { kk: ` «${own}»`, ru: ` «${own}»`, en: ` ${latinOf(own)}` } : undefined;
  return {
    kk: capital(
      `${honours ? `${text(honours, 'honours_kk')} атындағы ` : ''}${mark.kk}${kind.kk}${ownName?.kk ?? ''}`,
    ),
    ru: capital(`${kind.ru}${mark.ru}${given ? ` имени ${given}` : ''}${ownName?.ru ?? ''}`),
    en: capital(
      `${kind.en}${mark.en}${honours ? ` named after ${text(honours, 'honours_en')}` : ''}${ownName?.en ?? ''}`,
    ),
  };
}

function latinOf(own: string): string {
  return own === 'Жаңа Ғасыр' ? 'Zhana Gasyr' : 'Bilim-Innovation';
}
