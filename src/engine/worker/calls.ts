/**
 * Every request that can be put to the engine from another thread, with what it takes and what it
 * answers. One map from which the client's methods and the worker's dispatch get their types.
 */
import type { CancelSignal, Engine, EvaluateRequest, Progress } from '../engine.ts';
import type { YearResults } from '../results/results.ts';
import type { SearchWatch } from '../siteRequests.ts';

type Call<Arguments extends readonly unknown[], Answer> = {
  readonly args: Arguments;
  readonly answer: Answer;
};

/** Requests that are answered in one go. */
type ShortCalls = {
  [Kind in 'reach' | 'radii' | 'streets' | 'explainCell' | 'explainHomes']: Call<
    Parameters<Engine[Kind]>,
    ReturnType<Engine[Kind]>
  >;
};

/** Requests that report progress and can be cancelled between two steps. */
type LongCalls = {
  [Kind in
    | 'trend'
    | 'planSites'
    | 'provePlan'
    | 'explainSites'
    | 'siteHeat'
    | 'localEffect'
    | 'spread'
    | 'ranges'
    | 'compare']: Call<[Parameters<Engine[Kind]>[0]], Awaited<ReturnType<Engine[Kind]>>>;
};

/** One go as well, but the first one of a large territory takes long: it says how far it is. */
type Evaluation = { evaluate: Call<[EvaluateRequest], YearResults> };

export type EngineCalls = Evaluation & ShortCalls & LongCalls;
export type EngineCallKind = keyof EngineCalls;

/** A request as it travels: which, and with what. */
export type EngineCall = {
  [Kind in EngineCallKind]: { readonly kind: Kind; readonly args: EngineCalls[Kind]['args'] };
}[EngineCallKind];

export type EngineAnswer = EngineCalls[EngineCallKind]['answer'];

/**
 * Puts a request to an engine in this thread. `progress` is told how far it has come; searches wait
 * for its answer.
 */
export function answerCall(
  engine: Engine,
  call: EngineCall,
  progress: SearchWatch,
  signal: CancelSignal,
): EngineAnswer | Promise<EngineAnswer> {
  switch (call.kind) {
    case 'evaluate':
      return engine.evaluate(...call.args, seldom(progress));
    case 'reach':
      return engine.reach(...call.args);
    case 'radii':
      return engine.radii(...call.args);
    case 'streets':
      return engine.streets(...call.args);
    case 'explainCell':
      return engine.explainCell(...call.args);
    case 'explainHomes':
      return engine.explainHomes(...call.args);
    case 'trend':
      return engine.trend(...call.args, progress, signal);
    case 'explainSites':
      return engine.explainSites(...call.args, progress, signal);
    case 'siteHeat':
      return engine.siteHeat(...call.args, progress, signal);
    case 'planSites':
      return engine.planSites(...call.args, progress, signal);
    case 'provePlan':
      return engine.provePlan(...call.args, progress, signal);
    case 'localEffect':
      return engine.localEffect(...call.args, progress, signal);
    case 'spread':
      return engine.spread(...call.args, progress, signal);
    case 'ranges':
      return engine.ranges(...call.args, progress, signal);
    case 'compare':
      return engine.compare(...call.args, progress, signal);
  }
}

/** Between two reports of what is computed in one go. */
const REPORT_MS = 250;

/** Tells of progress now and then: a frame of a drag says nothing. */
function seldom(progress: SearchWatch): Progress {
  let toldMs = performance.now();
  return (done) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < REPORT_MS) return;
    toldMs = nowMs;
    void progress(done);
  };
}
