/** `aumaq worker`: computes what others have sent, on as many machines as there are. */
import { type Command, InputError } from '../../cli/io.ts';
import { numberOption, parseOptions } from '../../cli/options.ts';
import { USUAL_RHYTHM } from '../queue/queue.ts';
import { USUAL_WORK, work } from '../worker/work.ts';
import { counted } from './counted.ts';
import { addressOf, THREAD_OPTIONS, threadsOf, untilInterrupted, withDatabase } from './opened.ts';

/** A heartbeat is missed three times before a job counts as lost. */
const HEARTBEATS = 4;

/**
 * Takes jobs until it is interrupted, or, with `--until-idle`, until there are none. `--lost-after` is
 * how long a worker may be silent before its jobs go to others.
 */
export const runWorker: Command = async (args, io) => {
  const { options } = parseOptions('worker', io, args, {
    database: { type: 'string' },
    ...THREAD_OPTIONS,
    'until-idle': { type: 'boolean' },
    'lost-after': { type: 'string' },
  });
  const { database: address } = options;
  if (addressOf(address === undefined ? {} : { database: address }) === undefined) {
    const remedy = 'give --database postgres://user@host/name, or set AUMAQ_DATABASE';
    throw new InputError('aumaq worker', null, 'no database is named', remedy);
  }
  const size = threadsOf('worker', options);
  const lostAfterS =
    numberOption('worker', 'lost-after', options['lost-after'], {
      min: 2,
      max: 3600,
      whole: true,
    }) ?? USUAL_RHYTHM.lostAfterS;
  return withDatabase(
    options,
    async ({ database, queue, engine }) => {
      io.stderr(
        `working for ${database.title}: engine ${engine}, ${counted(size.threads, 'thread')}\n`,
      );
      const computed = await untilInterrupted((signal) =>
        work({
          database,
          queue,
          ...size,
          rhythm: {
            ...USUAL_WORK,
            heartbeatMs: (1000 * lostAfterS) / HEARTBEATS,
            lookForLostMs: Math.min(USUAL_WORK.lookForLostMs, 500 * lostAfterS),
          },
          signal,
          isOver: async () => options['until-idle'] === true && (await queue.isIdle()),
          tell: (line) => io.stderr(`note: ${line}\n`),
        }),
      );
      io.stderr(`${counted(computed, 'job')} done\n`);
      return 0;
    },
    { lostAfterS },
  );
};
