import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { scratchFolder } from '../../support/folder';
import { start } from './program';

/** What a program asks of the system to change files, and to keep what it changed. */
const changing = 'pwrite64,fsync,fdatasync,ftruncate,unlink,rename';

interface Call {
  name: string;
  /** The how-manieth of its name. */
  nth: number;
  line: string;
}

// All on one thread: calls are counted a thread each, and their order is then the same each time.
const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };

/** Runs it to its end; answers its calls in their order. */
export async function callsOf(args: string[]): Promise<Call[]> {
  const trace = path.join(await scratchFolder(), 'trace');
  const options = ['-f', '-y', '-qq', '-e', `trace=${changing}`, '-e', 'signal=none', '-o', trace];
  const traced = start('strace', [...options, process.execPath, ...args], env);
  expect(await traced.ended).toMatchObject({ code: 0 });
  const counts = new Map<string, number>();
  return (await readFile(trace, 'utf8')).split('\n').flatMap((line) => {
    const name = /^\d+ +(\w+)\(/.exec(line)?.[1];
    if (name === undefined) return [];
    const nth = (counts.get(name) ?? 0) + 1;
    counts.set(name, nth);
    return [{ name, nth, line }];
  });
}

/** Runs it until this call, and kills it there. Answers whether it came to that. */
export async function cutAt({ name, nth }: Call, args: string[]): Promise<boolean> {
  const options = ['-f', '-qq', '-o', '/dev/null', '-e', `inject=${name}:signal=SIGKILL:when=${nth}`];
  const cut = start('strace', [...options, process.execPath, ...args], env);
  return (await cut.ended).signal === 'SIGKILL';
}
