/** Remarks put together by kind, for whoever tells them. */
import type { RowRemark } from './places.ts';

/** The remarks of each kind, in the order in which kinds are first met. */
export function remarksByKind(
  remarks: readonly RowRemark[],
): ReadonlyMap<RowRemark['what'], readonly RowRemark[]> {
  const byKind = new Map<RowRemark['what'], RowRemark[]>();
  for (const remark of remarks) {
    const known = byKind.get(remark.what);
    if (known) known.push(remark);
    else byKind.set(remark.what, [remark]);
  }
  return byKind;
}
