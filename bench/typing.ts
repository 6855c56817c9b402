import { caretInMiddle } from '../tests/e2e/support/writtenArticle';
import type { Benchmark } from './benchmark';
import { type Fixture, plainFixtures, textOf, writtenFixtures } from './windows';

const warmUp = 8;
const keys = 24;
const pause = 70;
/** Milliseconds until the spelling is checked and the text is read for quotations. */
const settling = 8_000;
const phrase = 'zebra ';

/** Opens a window with the caret in the middle of its text; each run types some keys and returns a quantile. */
export async function typist(fixture: Fixture, quantile: number) {
  const { page, close } = await fixture.open();
  const text = textOf(page);
  await text.waitFor();
  await page.waitForTimeout(settling);
  await caretInMiddle(text);
  // From the event's time stamp to the first task after the next frame.
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { keyTimes: times });
    document.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      true,
    );
  });
  let typed = 0;
  const type = async (count: number) => {
    for (let key = 0; key < count; key++) {
      // Words, as people type them: one very long word would measure something else.
      await page.keyboard.press(phrase[(typed + key) % phrase.length] ?? ' ');
      await page.waitForTimeout(pause);
    }
    typed += count;
  };
  await type(warmUp);
  return {
    async run(): Promise<number> {
      await page.evaluate(() => Reflect.get(globalThis, 'keyTimes').splice(0));
      await type(keys);
      const times: number[] = await page.evaluate(() => Reflect.get(globalThis, 'keyTimes'));
      const sorted = times.toSorted((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? Number.NaN;
    },
    async close(): Promise<void> {
      const expected = phrase
        .repeat(Math.ceil(typed / phrase.length))
        .slice(0, typed)
        .trimEnd();
      const isThere = (await text.textContent())?.replaceAll('\u00a0', ' ').includes(expected);
      await close();
      await fixture.remove();
      if (!isThere) throw new Error(`Not all of the ${typed} keys that were typed are in the text.`);
    },
  };
}

const measured = (fixtures: typeof writtenFixtures, words: number, quantile: number) => async () => {
  const same = await fixtures(words);
  const app = await typist(same.app, quantile);
  const bare = await typist(same.bare, quantile);
  return {
    candidate: app.run,
    base: bare.run,
    close: async () => {
      await app.close();
      await bare.close();
    },
  };
};

const baseline = 'the same words in a bare editable page in the same Electron';

export const typing: Benchmark[] = [
  {
    name: 'key to frame, 10,000 words, median',
    baseline,
    goal: 1.3,
    prepare: measured(writtenFixtures, 10_000, 0.5),
  },
  {
    name: 'key to frame, 10,000 words, 95th percentile',
    baseline,
    goal: 1.5,
    prepare: measured(writtenFixtures, 10_000, 0.95),
  },
  {
    name: 'key to frame, 100,000 words, median',
    baseline,
    goal: 1,
    prepare: measured(writtenFixtures, 100_000, 0.5),
  },
  {
    name: 'key to frame, 10,000 words without anything else, median',
    baseline,
    goal: 1.3,
    prepare: measured(plainFixtures, 10_000, 0.5),
  },
];
