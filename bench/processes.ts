import { readdir, readFile } from 'node:fs/promises';

/** Proportional set size in kB of a process and all its descendants: shared pages count once. */
export async function memoryOf(pid: number): Promise<number> {
  const parents = await parentsOfAll();
  const tree = [pid];
  for (const known of tree) {
    for (const [child, parent] of parents) if (parent === known) tree.push(child);
  }
  const sizes = await Promise.all(tree.map(pssOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function parentsOfAll(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const entries = pids.map(async (pid): Promise<[number, number]> => {
    // The name, in brackets, may contain any character; state and parent follow it.
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return [pid, Number(stat.slice(stat.lastIndexOf(')') + 1).split(' ')[2])];
  });
  return new Map(await Promise.all(entries));
}

async function pssOf(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1]);
}
