/** Names of plans where a column or a line of a chart has little room; the facts say them whole. */

const LONGEST_IN_A_HEAD = 40;

/** The names in their order, long ones cut; those that are alike then get a number. */
export function headNames(names: readonly string[]): readonly string[] {
  const cut = names.map(headName);
  return cut.map((name, index) => {
    const isAlike = cut.some((other, at) => at !== index && other === name);
    return isAlike && name !== names[index] ? `${name} (${index + 1})` : name;
  });
}

function headName(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_IN_A_HEAD
    ? `${letters
        .slice(0, LONGEST_IN_A_HEAD - 1)
        .join('')
        .trimEnd()}…`
    : name;
}
