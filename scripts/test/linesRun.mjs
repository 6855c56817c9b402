import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { inRoot, root } from '../setup/paths.mjs';

/** By source file under `src/`: each line that is in the build, and whether any process ran it. */
export function linesRun(folder) {
  const byFile = new Map();
  for (const [script, runs] of runsByScript(folder)) {
    const code = readFileSync(script, 'utf8');
    const starts = lineStarts(code);
    const wasRun = runs.map((functions) => runAt(functions, code.length));
    eachMapping(new TraceMap(readFileSync(`${script}.map`, 'utf8')), (mapping) => {
      if (mapping.source === null) return;
      const file = path.relative(root, path.resolve(path.dirname(script), mapping.source));
      if (!file.startsWith(`src${path.sep}`)) return;
      const at = starts[mapping.generatedLine - 1] + mapping.generatedColumn;
      const lines = byFile.get(file) ?? byFile.set(file, new Map()).get(file);
      const line = mapping.originalLine;
      lines.set(line, lines.get(line) || wasRun.some((run) => run[at] === 1));
    });
  }
  return byFile;
}

/** V8's coverage of each built script in each process: functions with nested ranges and their counts. */
function runsByScript(folder) {
  const runs = new Map();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json')) continue;
    for (const { url, functions } of JSON.parse(readFileSync(path.join(folder, name), 'utf8')).result) {
      const script = builtScript(url);
      if (script) runs.set(script, [...(runs.get(script) ?? []), functions]);
    }
  }
  return runs;
}

/** The script in `out/` for the URL that a process loaded, a file or an address of the app's scheme. */
function builtScript(url) {
  const inOut = /\/out\/((?:main|preload)\/.+)$/.exec(url)?.[1] ?? /\/(assets\/[^/]+\.js)$/.exec(url)?.[1];
  if (!inOut) return null;
  const script = inRoot('out', inOut.startsWith('assets') ? path.join('renderer', inOut) : inOut);
  return existsSync(`${script}.map`) ? script : null;
}

/** Whether each character ran: an inner range overrides the one around it. */
function runAt(functions, length) {
  const run = new Uint8Array(length);
  const ranges = functions.flatMap((one) => one.ranges);
  const outerFirst = ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset);
  for (const { startOffset, endOffset, count } of outerFirst)
    run.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  return run;
}

function lineStarts(code) {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Lines run by `groupOf` a file, as Markdown. */
export function table(byFile, groupOf) {
  const groups = Map.groupBy([...byFile].sort(), ([file]) => groupOf(file));
  const rows = [...groups].map(([group, files]) => {
    const lines = files.flatMap(([, all]) => [...all.values()]);
    const run = lines.filter(Boolean).length;
    return `| ${group} | ${lines.length} | ${run} | ${Math.floor((100 * run) / lines.length)} % |`;
  });
  return ['| code | lines | run | share |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
