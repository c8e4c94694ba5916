import { type Command, InputError } from './io.ts';

export const runValidate: Command = () => {
  throw new InputError('aumaq validate', null, 'not ready', 'wait for it');
};
