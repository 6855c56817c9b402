import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The one place that knows how a date, a time or a number looks on the screen. */
const formatting = ['ui/when.ts', 'ui/formatNumber.ts'];

const formats =
  /\b(?:DateTimeFormat|RelativeTimeFormat|tickFormat)\b|\.toLocale(?:Date|Time)?String\(|<time\b/;
const isFormat = (line: string): boolean => formats.test(line);

test('a date or a number that is formatted is found', () => {
  const planted = [
    'new Intl.DateTimeFormat(undefined, {})',
    'new Date(at).toLocaleDateString()',
    'count.toLocaleString()',
    '<time dateTime={at}>',
    'scale.tickFormat()(at)',
  ];
  expect(planted.filter(isFormat)).toEqual(planted);
  expect(['moment(at)', '<Time at={at} />', 'name.toLocaleLowerCase()'].filter(isFormat)).toEqual([]);
});

test('the window formats dates and numbers in one place', () => {
  const root = path.resolve(import.meta.dirname, '../../src/renderer');
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name) && ![...formatting, 'ui/Time.tsx'].includes(name))
    .flatMap((name) =>
      readFileSync(path.join(root, name), 'utf8')
        .split('\n')
        .flatMap((line, index) => (isFormat(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
    );
  expect(found).toEqual([]);
});
