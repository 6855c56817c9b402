import { expect, test } from 'vitest';
import { type Hostile, hostileTexts } from '../repetition/fragments';
import type { Growth } from '../repetition/measure';
import { readers } from '../repetition/readers';
import { fault, tries } from '../support/faults';
import { builtProgram, start } from './support/program';

/** R22: every parser and scanner with texts in which one piece is repeated. A reader that takes no end is stopped. */
const program = builtProgram('repetition');

const full = { sizes: [16_384, 65_536], costlySizes: [262_144, 1_048_576], highest: 2.5 };
/** Eight times the text may take 27 times as long; with the square of the text it takes 64 times. */
const short = { sizes: [4096, 32_768], costlySizes: [], highest: 3 };
const isFull = tries({ full: 1, short: 0 }) === 1;
const limits = isFull ? full : short;
/** Milliseconds in which one text must be read in all sizes, and be measured again where it must. */
const patience = isFull ? 600_000 : 120_000;

/**
 * What takes a library the square of the text, and up to which size it is read here. Micromark: quotes between blank lines
 * (6 s for 32 KB), and one paragraph of tens of thousands of lines (15 s for 256 KB; 64 KB take 0.5 s). markdown-it: a
 * text of addresses alone, and thousands of footnotes (0.1 s for 32 KB). What reads a file or a paste stops it after ten
 * seconds. docs/reliability.md says so.
 */
const ofMicromark: Record<string, number> = { '\n\n> a': 0, 'a: b\n': 65_536 };
const known: Record<string, Record<string, number>> = {
  Markdown: ofMicromark,
  'Markdown without templates': ofMicromark,
  'account of an import': ofMicromark,
  'account of a kept piece': ofMicromark,
  'post of a site': ofMicromark,
  'export read back': { 'https://a.': 16_384, 'different footnotes': 16_384 },
};
const limitOf = (text: string, reader: string): number => known[reader]?.[text] ?? Infinity;

/** In `npm test` each reader gets a third of the texts, all of them between the readers. */
const textsOf = (name: string, reader: number): Hostile[] =>
  hostileTexts.filter((text, index) => (isFull || index % 3 === reader % 3) && limitOf(text.name, name) > 0);

interface Measured extends Growth {
  text: string;
}

/** Runs the program for one reader; texts that it does not get through are left out. */
async function measure(name: string, texts: Hostile[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  let left = texts.map((text) => text.name);
  while (left.length > 0) {
    const flags = ['--max-semi-space-size=64'];
    const running = start(process.execPath, [
      ...flags,
      program(),
      name,
      JSON.stringify(left),
      JSON.stringify({
        ...limits,
        upTo: Object.fromEntries(left.map((text) => [text, limitOf(text, name)])),
      }),
    ]);
    const watch = watchdog(() => running.process.kill('SIGKILL'));
    running.process.stdout?.on('data', watch.restart);
    const { stderr } = await running.ended;
    watch.stop();
    const begun = valuesAfter<string>('begun', running.lines);
    const grown = valuesAfter<Growth>('grown', running.lines);
    if (begun.length === 0) throw new Error(`The program did not begin: ${stderr}`);
    for (const [index, growth] of grown.entries()) measured.push({ text: begun[index] ?? '', ...growth });
    left = left.slice(begun.length);
  }
  return measured;
}

const valuesAfter = <T>(word: string, lines: string[]): T[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => JSON.parse(line.slice(word.length + 1)));

function watchdog(bite: () => void) {
  let timer = setTimeout(bite, patience);
  return {
    restart: () => {
      clearTimeout(timer);
      timer = setTimeout(bite, patience);
    },
    stop: () => clearTimeout(timer),
  };
}

test.each(Object.keys(readers).map((name, index) => [name, index] as const))(
  '%s: the time grows with the text, not with its square',
  async (name, index) => {
    const texts = textsOf(name, index);
    const measured = await measure(name, texts);
    // A heap that the texts before have filled takes time of its own: what seems too slow is measured by itself.
    for (const [at, one] of measured.entries()) {
      for (let again = 0; again < 2 && (measured[at]?.growth ?? 0) > limits.highest; again++) {
        const [alone] = await measure(
          name,
          texts.filter((text) => text.name === one.text),
        );
        if (alone && alone.growth < (measured[at]?.growth ?? 0)) measured[at] = alone;
      }
    }
    const survived = measured.filter(({ growth }) => growth <= limits.highest);
    const tooSlow = measured.filter(({ growth }) => growth > limits.highest);
    const missed = texts.filter((text) => !measured.some((one) => one.text === text.name));
    expect(
      missed.map((text) => text.name),
      `not read in ${patience} ms`,
    ).toEqual([]);
    expect(tooSlow, 'texts whose time grows too fast').toEqual([]);
    const worst = Math.max(...measured.map(({ growth }) => growth));
    const longest = Math.max(...measured.map(({ time }) => time));
    fault('R22', name, {
      tries: texts.length,
      survived: survived.length,
      worst: `twice the text took ${worst.toFixed(1)} times as long; the longest ${Math.round(longest)} ms`,
    });
  },
  3_600_000,
);
