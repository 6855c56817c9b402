import type { Page } from 'playwright-core';

interface Answers {
  tried: number;
  /** Results that are neither a value nor an error with a code and a message. */
  strange: string[];
  codes: string[];
  messages: string[];
  /** Inputs that Electron's bridge did not pass to the preload script. */
  refused: string[];
}

/** Calls a channel with every bad value in every place of a valid input, one after the other. */
export const fuzz = (page: Page, channel: string, sample: unknown): Promise<Answers> =>
  page.evaluate(
    async ([name, good]) => {
      const nest = (levels: number) => {
        let value: unknown = 'deep';
        for (let level = 0; level < levels; level++) value = { children: [value] };
        return value;
      };
      const circle: Record<string, unknown> = {};
      circle['self'] = circle;
      const bad: unknown[] = [
        ...[undefined, null, true, 0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1n],
        ...['', 'x', '\0', '\ud800', '../../../x', 'C:\\x', '\\\\server\\x', "'; DROP TABLE article; --"],
        ...['__proto__', 'constructor', 'x'.repeat(300_000)],
        ...[[], {}, Array(5000).fill(0), nest(400), nest(5000), circle],
        ...[JSON.parse('{"__proto__":{"polluted":1}}'), { constructor: { prototype: { polluted: 1 } } }],
        ...[{ toString: 1, valueOf: 1 }, new Date(Number.NaN), new Map([[1, 2]]), new Uint8Array(8)],
        ...[/x/, new Error('x'), () => 1, Symbol('x'), new Proxy({}, {})],
      ];
      /** The valid input with `value` in each of its places. */
      function* spoilt(input: unknown, value: unknown): Generator<unknown> {
        yield value;
        if (typeof input !== 'object' || input === null || ArrayBuffer.isView(input)) return;
        for (const [key, inner] of Object.entries(input)) {
          for (const part of spoilt(inner, value)) {
            yield Array.isArray(input) ? [part] : { ...input, [key]: part };
          }
        }
      }
      const answers: Answers = { tried: 0, strange: [], codes: [], messages: [], refused: [] };
      const ask = async (payload: unknown) => {
        answers.tried++;
        let answer:
          | { ok?: boolean; error?: { code: string; said: { text: string; values: object } } }
          | undefined;
        try {
          answer = await Reflect.get(globalThis, 'stet').invoke(name, payload);
        } catch (error) {
          answers.refused.push(String(error));
          return;
        }
        if (answer?.ok === true) return;
        if (typeof answer?.error?.said?.text !== 'string') {
          answers.strange.push((JSON.stringify(answer) ?? 'nothing').slice(0, 500));
        } else {
          answers.codes.push(answer.error.code);
          const { text, values } = answer.error.said;
          answers.messages.push(text, JSON.stringify(values));
        }
      };
      await ask(good);
      for (const value of bad) for (const payload of spoilt(good, value)) await ask(payload);
      const once = (texts: string[]) => [...new Set(texts)];
      return {
        tried: answers.tried,
        strange: once(answers.strange),
        codes: once(answers.codes),
        messages: once(answers.messages),
        refused: once(answers.refused),
      };
    },
    [channel, sample] as const,
  );
