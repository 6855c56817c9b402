import type { Page } from 'playwright-core';
import { type Frames, takeFrames, watchFrames, work } from './frames';
import { type OpenWindow, quotedFixture, textOf } from './windows';

const rounds = 6;
const keys = 200;
/** Milliseconds between keys, and of two rests in a round: at the first the text is saved, at the second it is read for quotations. */
const pause = 60;
const rests = { [keys / 2]: 700, [keys - 1]: 6_000 };
const phrase = 'zebra ';

interface Round extends Frames {
  script: number;
  style: number;
  layout: number;
}

interface Typist {
  round(): Promise<Round>;
  close(): Promise<void>;
}

/** Opens an article with the caret in its middle; a round types 200 keys there. */
async function typist(words: number): Promise<Typist> {
  const fixture = await quotedFixture(words);
  const opened: OpenWindow = await fixture.open();
  await putCaret(opened.page);
  const session = await opened.page.context().newCDPSession(opened.page);
  await session.send('Performance.enable');
  return {
    async round() {
      await opened.page.bringToFront();
      const before = await work(session);
      await watchFrames(opened.page);
      for (let key = 0; key < keys; key++) {
        await opened.page.keyboard.press(phrase[key % phrase.length] ?? ' ');
        await opened.page.waitForTimeout(rests[key] ?? pause);
      }
      const after = await work(session);
      return {
        ...(await takeFrames(opened.page)),
        script: after.script - before.script,
        style: after.style - before.style,
        layout: after.layout - before.layout,
      };
    },
    async close() {
      await opened.close();
      await fixture.remove();
    },
  };
}

async function putCaret(page: Page): Promise<void> {
  const text = textOf(page);
  await text.waitFor();
  const paragraphs = text.locator('p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
  // The records are loaded and the text is read for quotations.
  await page.waitForTimeout(8_000);
}

/** A frame of 60 in a second that was not drawn. */
const dropped = (intervals: number[]): number =>
  intervals.reduce((sum, interval) => sum + Math.max(0, Math.round((interval * 60) / 1000) - 1), 0);

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;

const longest = (values: number[]): number => values.reduce((most, value) => Math.max(most, value), 0);

const figures = {
  'frames dropped': ({ intervals }: Frames) => dropped(intervals),
  'frames drawn': ({ intervals }: Frames) => intervals.length,
  'time between frames, 99th percentile, ms': ({ intervals }: Frames) => quantile(intervals, 0.99),
  'longest time between frames, ms': ({ intervals }: Frames) => longest(intervals),
  'tasks above 50 ms': ({ longTasks }: Frames) => longTasks.length,
  'scripts, ms': ({ script }: Round) => script,
  'styles, ms': ({ style }: Round) => style,
  'layout, ms': ({ layout }: Round) => layout,
};

/** Prints how the window draws while somebody types in 50,000 words with 500 quotations, beside 500 words with five. */
export async function heldArticle(): Promise<void> {
  const [small, large] = [await typist(500), await typist(50_000)];
  const seen: { small: Round; large: Round }[] = [];
  for (let round = 0; round < rounds; round++) {
    // In turns, so that what else the machine does meets both.
    const first = round % 2 === 0 ? await small.round() : null;
    const held = await large.round();
    seen.push({ small: first ?? (await small.round()), large: held });
  }
  await small.close();
  await large.close();
  console.log(
    `\n| ${keys} keys, median of ${rounds} | 500 words, 5 quotations | 50,000 words, 500 quotations |`,
  );
  console.log('| --- | --- | --- |');
  for (const [name, figure] of Object.entries(figures)) {
    const [a, b] = (['small', 'large'] as const).map((size) =>
      quantile(
        seen.map((round) => figure(round[size])),
        0.5,
      ).toFixed(0),
    );
    console.log(`| ${name} | ${a} | ${b} |`);
  }
}
