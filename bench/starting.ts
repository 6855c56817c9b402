import type { Benchmark } from './benchmark';
import { timed } from './measure';
import { prose } from './prose';
import { appFixture, bareFixture, type Fixture, textOf } from './windows';

/** Time from the start of the process until the first typed key is in the text. */
export async function startOf(fixture: Fixture): Promise<number> {
  let close = async () => {};
  const time = await timed(async () => {
    const window = await fixture.open();
    close = window.close;
    const text = textOf(window.page);
    await text.waitFor();
    await text.focus();
    const before = await text.textContent();
    await window.page.keyboard.press('x');
    await window.page.waitForFunction(
      (length) =>
        document.querySelector('[role=textbox][aria-label="Article text"]')?.textContent?.length !== length,
      before?.length,
    );
  });
  await close();
  return time;
}

async function compare(candidate: Fixture, base: Fixture) {
  return {
    candidate: () => startOf(candidate),
    base: () => startOf(base),
    close: async () => {
      await candidate.remove();
      await base.remove();
    },
  };
}

export const starting: Benchmark[] = [
  {
    name: 'start to first key, 10,000 articles',
    baseline: 'a bare editable page in the same Electron',
    goal: 1.25,
    prepare: async () => compare(await appFixture(1000, 10_000), await bareFixture(prose(1000))),
  },
  {
    name: 'start to first key, 10,000 articles for 1,000',
    baseline: 'the app with 1,000 articles',
    goal: 1.05,
    prepare: async () => compare(await appFixture(1000, 10_000), await appFixture(1000, 1000)),
  },
];
