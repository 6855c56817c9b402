import { type Command, UsageError } from '../command';
import { compare } from './compare';
import { scan } from './scan';
import { verify } from './verify';

const actions: Record<string, Command['run']> = { scan, verify, compare };

export const quotes: Command = {
  usage: 'quotes scan FILE|SLUG | quotes verify (SLUG… | --all | --ledger LEDGER FILE) | quotes compare',
  summary:
    'Finds quotations and their speakers; compares quotations with their records, a published file with its ledger, or lines of words and records on standard input.',
  run([name = '', ...args], context) {
    const action = actions[name];
    if (!action) throw new UsageError(`Say \`quotes\` with one of ${Object.keys(actions).join(', ')}.`);
    return action(args, context);
  },
};
