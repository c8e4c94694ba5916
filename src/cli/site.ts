/** `aumaq site`: where to build, with what it gains, the bound on that and the gap between them. */
import { leastMoneySteps } from '../domain/siting/leastMoney.ts';
import { type PhasedSiting, solvePhased } from '../domain/siting/phased.ts';
import {
  defaultEffort,
  type NoSiting,
  type Siting,
  type SitingEffort,
} from '../domain/siting/problem.ts';
import { lastOf } from '../domain/siting/steps.ts';
import { formatCsv } from './csv.ts';
import { highsFor } from './highsThread.ts';
import { type CliIo, emit, InputError } from './io.ts';
import { numberOption, parseOptions } from './options.ts';
import { startProgress } from './progress.ts';
import { answer, leastMoneyProblem, sharesByDistrict } from './siteAnswer.ts';
import { type Question, readQuestion, SITE_OPTIONS } from './siteQuestion.ts';
import { usage } from './siteRules.ts';
import { phasedProblem, readYears } from './siteYears.ts';

/**
 * Writes `id` for each chosen site, with the `year` in which it opens where years are asked for and its
 * `capacity` where sizes are chosen, too, and `{objective, bound, gap}` to standard error; `whole`
 * beside them where demands were kept whole, `seated` by year where years were asked for, `shares` by
 * district where the fairest choice was.
 */
export async function runSite(args: readonly string[], io: CliIo): Promise<number> {
  const { options: given } = parseOptions('site', io, args, SITE_OPTIONS);
  const question = readQuestion(io, given);
  const years = readYears(io, given, question);
  const limitS = numberOption('site', 'time-limit', given['time-limit'], { min: 0 });
  const from = io.now();
  const limitMs = limitS === undefined ? Infinity : 1000 * limitS;
  const until = from + limitMs;
  const effort = effortOf(io, from + limitMs * (given.exact === true ? SEARCH_BEFORE_PROOF : 1));
  if (years !== null && given.exact === true) {
    const remedy = 'leave --exact out: the gap tells how good the timetable is';
    throw usage('--exact is given beside --years', remedy);
  }
  const target = numberOption('site', 'target', given.target, { min: 1, whole: true });
  if (target !== undefined && (question.objective !== 'seats' || years !== null)) {
    const remedy = 'use it with --objective seats and without --years';
    throw usage('--target is given', remedy);
  }
  const siting: Found | NoSiting =
    target !== undefined
      ? lastOf(leastMoneySteps(leastMoneyProblem(question, target), effort), effort.onStep)
      : years === null
        ? await answer(
            question,
            effort,
            given.exact === true,
            highsFor(() => (until - io.now()) / 1000),
          )
        : solvePhased(phasedProblem(question, years), effort);
  if (siting.sites === null) throw explain(siting, question);
  const { sites, objective, bound, gap, opens, seatedByYear } = siting;
  const { candidates, options, hasSizes, isWhole, districts } = question;
  const header = ['id', ...(years ? ['year'] : []), ...(hasSizes ? ['capacity'] : [])];
  const rows = Array.from(sites, (site, at) => {
    const { place, seats } = options[site] as Question['options'][number];
    return [
      candidates.ids[place] as string,
      ...(years ? [String(years.names[opens?.[at] ?? 0])] : []),
      ...(hasSizes ? [String(seats)] : []),
    ];
  });
  emit(io, given.out, formatCsv(io, header, rows));
  const figures = {
    objective,
    bound,
    // A gap without end, as where nobody is seated, has no number in JSON.
    gap: Number.isFinite(gap) ? gap : null,
    ...(isWhole && { whole: true }),
    ...(districts && { shares: sharesByDistrict(question, sites) }),
    ...(years && {
      seated: Object.fromEntries(years.names.map((year, at) => [year, seatedByYear?.[at] ?? 0])),
    }),
  };
  io.stderr(`${JSON.stringify(figures)}\n`);
  return 0;
}

/** Of a limited time, the share in which a choice is sought that is then to be proved. */
const SEARCH_BEFORE_PROOF = 0.3;

type Found = Siting & Partial<Pick<PhasedSiting, 'opens' | 'seatedByYear'>>;

/** As hard as usual, or until the time is up. */
function effortOf(io: CliIo, until: number): SitingEffort {
  const report = startProgress(io, 'choosing sites');
  let steps = 0;
  return {
    ...defaultEffort(),
    onStep: () => {
      steps++;
      report(steps, Number.NaN);
    },
    isOver: () => io.now() >= until,
  };
}

/** Why there is no choice, said so that it can be mended. */
function explain({ reason }: NoSiting, question: Question): InputError {
  const { candidates, demand, walks, existing, siteCount, options, objective, rules } = question;
  const places = new Set(options.map(({ place }) => place)).size;
  if (reason === 'too few candidates') {
    return new InputError(
      candidates.file,
      1,
      `there are ${places} candidates for ${siteCount} sites`,
      'list more candidates or give a smaller --p',
    );
  }
  if (reason === 'too small budget') {
    return usage(
      rules?.required?.length
        ? '--budget is too small for the required sites'
        : '--budget is too small for any candidate',
      'give more or require less',
    );
  }
  if (reason === 'required sites break a rule') {
    return usage(
      '--required names more sites than --p, or sites nearer to each other than --min-distance',
      'require fewer of them',
    );
  }
  if (reason === 'target out of reach') {
    return usage(
      `--target is more than ${siteCount} of the candidates can seat`,
      'give a smaller one, a larger --p, or more or larger candidates',
    );
  }
  if (reason === 'nobody counts') {
    return new InputError(
      demand.file,
      1,
      'nobody lives in new homes in these years',
      'add columns homes_YYYY for years of --years',
    );
  }
  if (reason === 'out of time') {
    return usage('no choice was found in time', 'give a longer --time-limit');
  }
  const isReached = new Uint8Array(demand.count);
  for (const { demands } of [...walks, ...(existing?.columns ?? [])]) {
    for (const reached of demands) isReached[reached] = 1;
  }
  const cutOff = isReached.findIndex(
    (reached, index) => reached === 0 && (demand.amounts[index] as number) > 0,
  );
  if (cutOff >= 0) {
    return new InputError(
      demand.file,
      demand.lines[cutOff] as number,
      `'${demand.ids[cutOff]}' reaches no candidate`,
      'add a candidate within its reach or remove the row',
    );
  }
  return new InputError(
    candidates.file,
    1,
    objective === 'capacitated'
      ? `no ${siteCount} of the candidates can place every pupil`
      : `no ${siteCount} of the candidates reach all demand`,
    'add capacity or candidates, or give a larger --p',
  );
}
