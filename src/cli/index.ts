#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { commands } from './commands';
import { exitCodes, UsageError } from './commands/command';
import { keepCompiled } from './keepCompiled';
import { printText, tell, tellText } from './terminal';

keepCompiled();

const usage = `Usage: stet [--workspace DIR] [--json] COMMAND
       stet --help | --version

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
        version: { type: 'boolean' },
      },
    });
    const name = tokens.find((token) => token.kind === 'positional');
    if (!name && values['version'] === true) {
      printText(`${version}\n`);
      return exitCodes.done;
    }
    const command = name && Object.hasOwn(commands, name.value) && commands[name.value];
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
    const run = await command.load();
    return await run(own, { workspace, json: values['json'] === true, program: import.meta.dirname });
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      tell(`stet: ${error.message}`);
      return exitCodes.usage;
    }
    const { StetError, reasonOf } = await import('./failure');
    tell(`stet: ${reasonOf('command line', error)}`);
    return error instanceof StetError ? exitCodes.usage : exitCodes.findings;
  }
}

const isGlobal = (args: string[], index: number): boolean =>
  /^--workspace(=|$)/.test(args[index] ?? '') || args[index - 1] === '--workspace';

const isParseError = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
