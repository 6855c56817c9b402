import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scanQuotations } from '../../src/core/quotes/scan';
import { type Labelled, readLabelled } from './labels';
import { emptyScore, type Score, scoreArticle } from './score';

const folder = path.resolve('bench/finder');

const read = (from: string): Labelled[] =>
  readdirSync(from)
    .sort()
    .map((file) => readLabelled(file.replace(/\.txt$/, ''), readFileSync(path.join(from, file), 'utf8')));

const percent = ([count, all]: [number, number]) =>
  all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`;

function f1({ found, proposed }: Score): string {
  const precision = proposed[0] / proposed[1];
  const recall = found[0] / found[1];
  return ((200 * precision * recall) / (precision + recall)).toFixed(1);
}

function line(name: string, articles: Labelled[]): Score {
  const score = emptyScore();
  for (const article of articles) scoreArticle(score, article, scanQuotations(article.text));
  const { termsKnown, right, wrong, pronounsRight } = score;
  console.log(
    `| ${name} | ${articles.length} | ${score.found[1] + termsKnown[1]} | ${f1(score)} | ${percent(termsKnown)} | ${percent(right)} | ${percent(wrong)} | ${percent(pronounsRight)} |`,
  );
  return score;
}

/**
 * Measures the finder on labelled articles: those that its rules were tried on, those that were not read until then, and
 * those of the folder `FINDER_ARTICLES`, which are not the project's own.
 */
export function finder(): void {
  console.log(
    '| articles | number | quotations | direct, F1 | terms and titles known | speaker right | wrong | pronouns right |',
  );
  console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
  const others = process.env['FINDER_ARTICLES'];
  const own = ['tuned', 'unread', 'tuned-2', 'unread-2', 'tuned-3', 'unread-3'].map((set) =>
    path.join(folder, set),
  );
  const sets = [...own, ...(others ? [others] : [])];
  const all = sets.map((from) => measure(path.basename(from), read(from)));
  for (const [name, { byConfidence, misses }] of all) {
    const sure = [...byConfidence]
      .sort(([a], [b]) => b - a)
      .map(([tenth, rate]) => `${tenth}: ${percent(rate)} of ${rate[1]}`);
    console.log(`\nRight by confidence, ${name}: ${sure.join('; ')}`);
    if (process.env['FINDER_MISSES'] === name) console.log(misses.join('\n'));
  }
}

function measure(name: string, articles: Labelled[]): [string, Score] {
  const all = line(name, articles);
  const languages = [...new Set(articles.map(({ language }) => language))];
  if (languages.length > 1)
    for (const language of languages)
      line(
        `${name}, ${language}`,
        articles.filter((article) => article.language === language),
      );
  return [name, all];
}
