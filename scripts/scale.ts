/**
 * `npx tsx scripts/scale.ts [--seconds S] [--machines N] …`: how many machines the whole country takes in one
 * night, and where the database becomes the limit. Prints the table of docs/scale.md from measured figures.
 */
import { parseArgs } from 'node:util';

const HOUR_S = 3600;

type Given = {
  /** What the ministry asks for. */
  readonly towns: number;
  readonly plans: number;
  readonly years: number;
  readonly samples: number;
  readonly nightHours: number;
  /** Measured: `npm run bench -- batch`, `aumaq batch status --format json`. */
  readonly secondsPerEvaluation: number;
  readonly secondsPerJob: number;
  readonly overheadMsPerJob: number;
  readonly queueJobsPerSecond: number;
  readonly bytesPerEvaluation: number;
  readonly packMb: number;
  /** Of a machine and of the network to the database. */
  readonly coresPerMachine: number;
  readonly megabitsPerSecond: number;
  readonly pricePerCoreHour: number;
};

/** Measured on two cores that eight others used at the time; docs/scale.md says how. */
const MEASURED: Given = {
  towns: 89,
  plans: 10,
  years: 16,
  samples: 10,
  nightHours: 10,
  secondsPerEvaluation: 0.15,
  secondsPerJob: 20,
  overheadMsPerJob: 50,
  queueJobsPerSecond: 250,
  bytesPerEvaluation: 1700,
  packMb: 1.2,
  coresPerMachine: 8,
  megabitsPerSecond: 1000,
  pricePerCoreHour: 0.04,
};

type Scale = {
  readonly evaluations: number;
  readonly coreHours: number;
  readonly jobs: number;
  readonly machinesForOneNight: number;
  /** Jobs a second that so many machines ask of the queue, and how many it can do. */
  readonly jobsPerSecondAsked: number;
  readonly machinesAtQueueLimit: number;
  readonly resultsGb: number;
  readonly packsOverNetworkS: number;
  readonly cost: number;
};

/** The formulas of docs/scale.md. */
function scaleOf(given: Given): Scale {
  const evaluations = given.towns * given.plans * given.years * (given.samples + 1);
  const evaluationsPerJob = given.secondsPerJob / given.secondsPerEvaluation;
  const jobs = Math.ceil(evaluations / evaluationsPerJob);
  const coreS = evaluations * given.secondsPerEvaluation + (jobs * given.overheadMsPerJob) / 1000;
  const cores = Math.ceil(coreS / (given.nightHours * HOUR_S));
  const machines = Math.ceil(cores / given.coresPerMachine);
  // Every core asks for a job once in the time that a job takes.
  const jobsPerSecondOfMachine = given.coresPerMachine / given.secondsPerJob;
  return {
    evaluations,
    coreHours: coreS / HOUR_S,
    jobs,
    machinesForOneNight: machines,
    jobsPerSecondAsked: machines * jobsPerSecondOfMachine,
    machinesAtQueueLimit: Math.floor(given.queueJobsPerSecond / jobsPerSecondOfMachine),
    resultsGb: (evaluations * given.bytesPerEvaluation) / 1e9,
    // Each machine fetches each pack once.
    packsOverNetworkS: (machines * given.towns * given.packMb * 8) / given.megabitsPerSecond,
    cost: (coreS / HOUR_S) * given.pricePerCoreHour,
  };
}

function table(given: Given): string {
  const scale = scaleOf(given);
  const count = (value: number, digits = 0) =>
    value.toLocaleString('en', { maximumFractionDigits: digits });
  const rows = [
    ['evaluations', count(scale.evaluations)],
    ['hours of one core', count(scale.coreHours, 1)],
    [`jobs of ${given.secondsPerJob} s`, count(scale.jobs)],
    [
      `machines of ${given.coresPerMachine} cores for ${given.nightHours} hours`,
      count(scale.machinesForOneNight),
    ],
    ['jobs a second that these ask of the queue', count(scale.jobsPerSecondAsked, 2)],
    ['machines that the queue can feed', count(scale.machinesAtQueueLimit)],
    ['results in the database, GB', count(scale.resultsGb, 2)],
    ['seconds to send all packs to all machines', count(scale.packsOverNetworkS, 1)],
    ['price of the cores', count(scale.cost, 2)],
  ];
  return ['| | |', '|---|---|', ...rows.map(([what, value]) => `| ${what} | ${value} |`)].join(
    '\n',
  );
}

const names = Object.keys(MEASURED) as (keyof Given)[];
const { values } = parseArgs({
  options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
});
const given = { ...MEASURED };
for (const name of names) {
  const text = values[name];
  if (text === undefined) continue;
  const number = Number(text);
  if (!(number > 0)) throw new Error(`--${name} is '${text}': give a number above 0`);
  Object.assign(given, { [name]: number });
}
console.log(table(given));
