/** Collects what is wrong with a pack: enough to mend it in one go, never thousands of lines. */
import type { z } from 'zod';
import type { Message, Problem } from '../parsed.ts';

const MAX_LISTED = 50;

/** What is wrong as a text of the page; the place is added when it is noted. */
export type Fault = Message;

export class Findings {
  private readonly listed: Problem[] = [];
  private count = 0;

  /** @param fault the page's text for it; without one people read `what` in a sentence of theirs. */
  add(where: string, what: string, remedy: string, fault: Fault = otherFault(what)): void {
    this.count++;
    if (this.listed.length >= MAX_LISTED) return;
    const message = { key: fault.key, params: { ...fault.params, where } };
    this.listed.push({ where, what, remedy, message });
  }

  /** Every field that a schema refused, named by its path below `where`. */
  addIssues(where: string, issues: readonly z.core.$ZodIssue[]): void {
    for (const issue of issues) {
      const field = issue.path.map(String).join('.');
      const place = field === '' ? where : `${where}, ${field}`;
      this.add(place, sentenceOf(issue), remedyOf(issue), faultOf(issue));
    }
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }

  /** What was found, with a last entry for what is not listed. */
  get problems(): readonly Problem[] {
    const more = this.count - this.listed.length;
    if (more === 0) return this.listed;
    return [
      ...this.listed,
      {
        where: 'the pack',
        what: `${more} more problems`,
        remedy: 'mend the first ones and retry',
        message: { key: 'pack.fault.more', params: { count: more } },
      },
    ];
  }
}

const otherFault = (what: string): Fault => ({ key: 'pack.fault.other', params: { what } });

/** A field names something that is not in the pack. */
export const noSuchFault = (id: string): Fault => ({ key: 'pack.fault.noSuch', params: { id } });

/** An id that stands for one thing alone stands for two. */
export const TWICE_FAULT: Fault = { key: 'pack.fault.twice', params: {} };

function sentenceOf(issue: z.core.$ZodIssue): string {
  return issue.message.charAt(0).toLowerCase() + issue.message.slice(1);
}

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `give a ${issue.expected}`;
    case 'invalid_value':
      return `use one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `give ${String(issue.minimum)} or more`;
    case 'too_big':
      return `give ${String(issue.maximum)} or less`;
    default:
      return 'correct the field';
  }
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  switch (issue.code) {
    case 'invalid_type':
      return { key: 'pack.fault.type', params: { expected: issue.expected } };
    case 'invalid_value':
      return { key: 'pack.fault.oneOf', params: { values: issue.values.map(String).join(', ') } };
    case 'too_small':
      return { key: 'pack.fault.tooSmall', params: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { key: 'pack.fault.tooBig', params: { limit: Number(issue.maximum) } };
    default:
      return otherFault(sentenceOf(issue));
  }
}
