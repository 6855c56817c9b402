#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { StetError } from '../core/model/errors';
import { reasonOf } from '../workspace/disk/plainError';
import { articles } from './commands/articles';
import { backup } from './commands/backup';
import { balance } from './commands/balance';
import { check } from './commands/check';
import { type Command, exitCodes, UsageError } from './commands/command';
import { convert } from './commands/convert';
import { coverage } from './commands/coverage';
import { doctor } from './commands/doctor';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { init } from './commands/init';
import { quotes } from './commands/quotes';
import { related } from './commands/related';
import { report } from './commands/report';
import { restore } from './commands/restore';
import { search } from './commands/search';
import { sources } from './commands/sources';
import { workspaceCommand } from './commands/workspace';
import { printText, tell, tellText } from './terminal';

const commands: Record<string, Command> = {
  init,
  import: importCommand,
  articles,
  export: exportCommand,
  convert,
  check,
  quotes,
  report,
  search,
  sources,
  related,
  balance,
  coverage,
  workspace: workspaceCommand,
  backup,
  restore,
  doctor,
};

const usage = `Usage: stet [--workspace DIR] [--json] COMMAND

${Object.values(commands)
  .map(({ usage: line, summary }) => `  ${line}\n      ${summary}`)
  .join('\n')}

The workspace is the current folder unless --workspace names another.
Exit code: 0 done, 1 findings or a failed item, 2 usage or unreadable input.
`;

async function main(args: string[]): Promise<number> {
  try {
    // Unknown options belong to the command; its own parser refuses what it does not know.
    const { values, tokens } = parseArgs({
      args,
      strict: false,
      allowPositionals: true,
      tokens: true,
      options: {
        workspace: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const name = tokens.find((token) => token.kind === 'positional');
    const command = name && commands[name.value];
    if (!command || values['help'] === true) {
      const asked = values['help'] === true;
      if (name && !command) tell(`stet: there is no command “${name.value}”.`);
      if (asked) printText(usage);
      else tellText(usage);
      return asked ? exitCodes.done : exitCodes.usage;
    }
    const own = args.filter(
      (arg, index) => index !== name.index && !isGlobal(args, index) && arg !== '--json',
    );
    const workspace = typeof values['workspace'] === 'string' ? values['workspace'] : process.cwd();
    return await command.run(own, { workspace, json: values['json'] === true });
  } catch (error) {
    tell(
      `stet: ${error instanceof UsageError || isParseError(error) ? error.message : reasonOf('command line', error)}`,
    );
    return error instanceof UsageError || error instanceof StetError || isParseError(error)
      ? exitCodes.usage
      : exitCodes.findings;
  }
}

const isGlobal = (args: string[], index: number): boolean =>
  /^--workspace(=|$)/.test(args[index] ?? '') || args[index - 1] === '--workspace';

const isParseError = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
