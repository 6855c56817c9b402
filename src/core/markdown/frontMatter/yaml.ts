import { LineCounter, parseDocument } from 'yaml';

/**
 * Parses YAML as data; throws an `Error` that has the line and column of the first problem. The library writes such a
 * place into each problem, which takes the square of their number.
 */
export function parseYaml(text: string): unknown {
  const lineCounter = new LineCounter();
  // Some posts have a key twice; the last value is used, and `repeatedKeys` reports the key.
  const options = { lineCounter, prettyErrors: false, logLevel: 'silent', uniqueKeys: false } as const;
  const document = parseDocument(text, options);
  const [first] = document.errors;
  if (!first) return document.toJS({ maxAliasCount: 50 });
  const { line, col } = lineCounter.linePos(first.pos[0]);
  throw new Error(`${first.message} at line ${line}, column ${col}`);
}
