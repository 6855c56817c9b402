import { readFileSync } from 'node:fs';
import path from 'node:path';

const required = /^(?:const \S+ = )?require\("(\.[^"]+)"\)/gm;

/** The scripts of our build that an entry loads at once, each with its text; not those that load later. */
export function scriptsOf(entry: string, found = new Map<string, string>()): Map<string, string> {
  if (found.has(entry)) return found;
  const text = readFileSync(entry, 'utf8');
  found.set(entry, text);
  for (const [, name = ''] of text.matchAll(required))
    scriptsOf(path.resolve(path.dirname(entry), name), found);
  return found;
}
