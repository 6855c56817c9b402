import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseMarkdown } from '../../../core/markdown/syntax/parse';
import { newsOf } from './news';
import { wordsOf } from './words';

const log = parseMarkdown(`# Changelog

## 0.2.0

- New *here*.

### Under the hood

- Not for users.

## 0.1.0 (2026-01-01)

- Old.
`);
const said = (version: string) => {
  const news = newsOf(log, version);
  return news && wordsOf(news);
};

test('the news of a version are its own, without the part for developers', () => {
  expect(said('0.2.0')).toBe('New here.');
  expect(said('0.1.0')).toBe('Old.');
  expect(said('0.3.0')).toBeNull();
});

test('the changelog has news of the version that is built', () => {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'));
  const news = newsOf(parseMarkdown(readFileSync('CHANGELOG.md', 'utf8')), version);
  expect(news?.children.length).toBeGreaterThan(0);
});
