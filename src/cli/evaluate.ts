import { type Command, InputError } from './io.ts';

export const runEvaluate: Command = () => {
  throw new InputError('aumaq evaluate', null, 'not ready', 'wait for it');
};
