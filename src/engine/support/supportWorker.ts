/** The worker's whole content: which villages should be support villages next, exposed. */
import { expose } from 'comlink';
import { nextSupport, type NextSupportQuestion } from '../../domain/settlements/nextSupport.ts';
import { supportReach } from '../../domain/settlements/supportReach.ts';
import { defaultEffort } from '../../domain/siting/problem.ts';
import type { LocatedSchool, Settlement } from '../../domain/territory/territory.ts';

export type SupportRequest = {
  readonly settlements: readonly Settlement[];
  readonly schools: readonly LocatedSchool[];
  readonly year: number;
  readonly reachM: number;
  readonly question: NextSupportQuestion;
  /** The best choice found by then is the answer, with the bound found by then. */
  readonly seconds: number;
};

const proposer = {
  propose({ settlements, schools, year, reachM, question, seconds }: SupportRequest) {
    const reach = supportReach(settlements, schools, year, reachM);
    const end = performance.now() + seconds * 1000;
    const isOver = () => performance.now() > end;
    return nextSupport(settlements, reach, year, question, { ...defaultEffort(), isOver });
  },
};
export type SupportProposer = typeof proposer;
expose(proposer);
