/** Numbers that a figure was made of: how they are named, put together and shown. */
import type { LocalizedText } from '../../domain/territory/schema.ts';

/** What a number is called: a name of the pack, or the key of a text. */
export type TermName = LocalizedText | { readonly key: string; readonly params?: TermParams };
export type TermParams = Readonly<Record<string, string | number>>;

export type Term = {
  readonly name: TermName;
  readonly value: number;
  readonly unit: string;
  /** What it was made of: never below zero of a difference; a product with its scale. */
  readonly from?:
    | { readonly operation: 'difference'; readonly of: readonly [number, number] }
    | { readonly operation: 'product'; readonly of: readonly number[]; readonly scale: number };
};

export type Workings =
  | { readonly kind: 'sum'; readonly terms: readonly Term[]; readonly value: number }
  /** numerator / denominator; of a complement, 1 minus that. */
  | {
      readonly kind: 'ratio' | 'complement';
      readonly numerator: Term;
      readonly denominator: Term;
      readonly value: number;
    };

export const term = (key: string, value: number, unit: string, params?: TermParams): Term => ({
  name: params ? { key, params } : { key },
  value,
  unit,
});

export const sum = (terms: readonly Term[], value: number): Workings => ({
  kind: 'sum',
  terms,
  value,
});

const DECIMALS: Readonly<Record<string, number>> = { 'million tenge': 1, minutes: 1 };

/** Digits behind the comma with which a term is shown: enough to work the figure out again. */
export function digitsOf({ unit, value }: Pick<Term, 'unit' | 'value'>): number {
  if (unit !== 'ratio') return DECIMALS[unit] ?? 0;
  return Math.max(0, 3 - Math.floor(Math.log10(Math.abs(value) || 1)));
}
