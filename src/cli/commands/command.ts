import path from 'node:path';
import { openWorkspace, type Workspace, workerTasks } from '../../workspace';

export const exitCodes = { done: 0, findings: 1, usage: 2 } as const;

/** Wrong words on the command line; the message says what is right. */
export class UsageError extends Error {}

export interface Context {
  /** The workspace's folder. */
  workspace: string;
  json: boolean;
}

export interface Command {
  usage: string;
  summary: string;
  /** Answers the exit code. */
  run(args: string[], context: Context): Promise<number>;
}

/** One JSON document on standard output, or lines for people. */
export function print({ json }: Context, data: unknown, lines: string[]): void {
  process.stdout.write(
    json ? `${JSON.stringify(data, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
  );
}

/** Messages go to standard error, so that standard output stays data. */
export const tell = (message: string): boolean => process.stderr.write(`${message}\n`);

export async function withWorkspace<T>(
  { workspace }: Context,
  work: (open: Workspace) => Promise<T>,
): Promise<T> {
  const tasks = workerTasks(path.join(import.meta.dirname, 'worker.cjs'));
  const open = await openWorkspace(workspace, { tasks });
  try {
    return await work(open);
  } finally {
    await open.close();
  }
}

/** Shows how far long work is, where somebody watches. */
export function progress(done: number, total: number, label: string): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\r\u001b[K${done < total ? `${done + 1} of ${total} ${label}` : ''}`);
}
