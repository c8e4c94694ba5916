/** Collects what is wrong with a pack: enough to mend it in one go, never thousands of lines. */
import type { z } from 'zod';
import type { Problem } from '../parsed.ts';

const MAX_LISTED = 50;

export class Findings {
  private readonly listed: Problem[] = [];
  private count = 0;

  add(where: string, what: string, remedy: string): void {
    this.count++;
    if (this.listed.length < MAX_LISTED) this.listed.push({ where, what, remedy });
  }

  /** Every field that a schema refused, named by its path below `where`. */
  addIssues(where: string, issues: readonly z.core.$ZodIssue[]): void {
    for (const issue of issues) {
      const field = issue.path.map(String).join('.');
      this.add(field === '' ? where : `${where}, ${field}`, sentenceOf(issue), remedyOf(issue));
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
      { where: 'the pack', what: `${more} more problems`, remedy: 'mend the first ones and retry' },
    ];
  }
}

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
