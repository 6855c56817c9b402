import fc from 'fast-check';
import {
  $createParagraphNode,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assertAsyncProperty, assertProperty } from '../../../tests/support/property';
import {
  blockquote,
  heading,
  list,
  listItem,
  paragraph,
  quotationBlock,
  text,
} from '../../core/document/build';
import type { Block, Body } from '../../core/document/nodes';
import { bodySchema } from '../../core/document/schema';
import { splicesBetween } from '../../core/document/splices';
import type { BodySplice } from '../../core/model/bodySplice';
import { createHandle } from '../article/handle';
import { headlessArticle } from '../testing';
import { $topLevelOf, $walk } from '../text/locate';
import { $storedBody } from './serialize';

/** As the workspace applies them: places refer to the body before any of them. */
function apply(body: Body, splices: BodySplice[]): Body {
  const result: Body = [];
  let from = 0;
  for (const { at, remove, insert } of splices) {
    expect(at).toBeGreaterThanOrEqual(from);
    result.push(...body.slice(from, at), ...insert);
    from = at + remove;
  }
  expect(from).toBeLessThanOrEqual(body.length);
  return [...result, ...body.slice(from)];
}

const words = (value: string): Block => paragraph([text(value)]);
const figure: Block = {
  type: 'figure',
  version: 1,
  src: 'asset:a.png',
  alt: '',
  title: '',
  caption: '',
  credit: '',
};
const samples: Block[] = [
  words('A line of words'),
  heading('h2', [text('A heading')]),
  blockquote([words('set off'), words('twice')]),
  quotationBlock('q1', [words('said')]),
  list('bullet', [listItem(1, [text('one')]), listItem(2, [text('two')])]),
  figure,
];

/** A store that may refuse or take its time, and what it holds. */
function store(body: Body, refuses: () => boolean = () => false, milliseconds = 0) {
  const state = {
    body,
    attempts: 0,
    /** Commits under way, and the most there ever were at once. */
    running: 0,
    atOnce: 0,
    commits: [] as BodySplice[][],
    dirty: false,
    /** Every change of `dirty` that the window was told. */
    told: [] as boolean[],
    snapshots: 0,
  };
  return {
    state,
    services: {
      commit: async (splices: BodySplice[]) => {
        state.attempts += 1;
        state.running += 1;
        state.atOnce = Math.max(state.atOnce, state.running);
        if (milliseconds > 0) await new Promise((resolve) => setTimeout(resolve, milliseconds));
        else await Promise.resolve();
        state.running -= 1;
        if (refuses()) throw new Error('The disk is full.');
        state.commits.push(splices);
        state.body = bodySchema.parse(apply(state.body, splices));
      },
      onDirty: (dirty: boolean) => {
        state.dirty = dirty;
        state.told.push(dirty);
      },
      onSnapshot: () => {
        state.snapshots += 1;
      },
    },
  };
}

const type = (editor: LexicalEditor, at: number, value: string): void =>
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const node = texts[at % Math.max(1, texts.length)];
      if (node) node.setTextContent(node.getTextContent() + value);
      else $getRoot().selectEnd().insertText(value);
    },
    { discrete: true },
  );

/** Does something to one node of the text. */
function $change(what: 'remove' | 'move' | 'bold' | 'caret', at: number): void {
  const nodes: LexicalNode[] = [];
  for (const block of $getRoot().getChildren()) $walk(block, (node) => void nodes.push(node));
  const node = nodes[at % nodes.length];
  if (!node) return;
  const block = $topLevelOf(node);
  if (what === 'caret') node.selectEnd();
  else if (what === 'move') block?.getNextSibling()?.insertAfter(block);
  else if (what === 'remove') node.remove();
  else if ($isElementNode(node)) for (const child of node.getAllTextNodes()) child.toggleFormat('bold');
  if ($getRoot().isEmpty()) $getRoot().append($createParagraphNode());
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('splices', () => {
  const blocks = Array.from({ length: 8 }, (_, index) => words(`block ${index}`));

  test('turn any order of blocks into any other', () => {
    const order = fc.uniqueArray(fc.constantFrom(...blocks));
    assertProperty(
      fc.property(order, order, (before, after) => {
        expect(apply(before, splicesBetween(before, after))).toEqual(after);
      }),
    );
  });

  test('leave unchanged blocks alone, also between two edits', () => {
    const after = blocks.map((block, index) => (index === 1 || index === 6 ? words('new') : block));
    expect(splicesBetween(blocks, after)).toEqual([
      { at: 1, remove: 1, insert: [words('new')] },
      { at: 6, remove: 1, insert: [words('new')] },
    ]);
  });

  test('carry a block that moved, not the ones it passed', () => {
    const [first, ...rest] = blocks;
    expect(splicesBetween(blocks, [...rest, first ?? words('')])).toEqual([
      { at: 0, remove: 1, insert: [] },
      { at: 8, remove: 0, insert: [blocks[0]] },
    ]);
  });
});

describe('saving', () => {
  test('stores exactly the text of the editor, after any changes and any number of failures of the disk', async () => {
    const action = fc.oneof(
      fc.record({
        do: fc.constant('type' as const),
        at: fc.nat(40),
        value: fc.string({ minLength: 1, maxLength: 4 }),
      }),
      fc.record({ do: fc.constant('insert' as const), sample: fc.nat(samples.length - 1) }),
      fc.record({
        do: fc.constant('change' as const),
        what: fc.constantFrom('remove' as const, 'move' as const, 'bold' as const, 'caret' as const),
        at: fc.nat(40),
      }),
      fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'replace' as const) }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.nat(1_500) }),
    );
    const run = fc.asyncProperty(
      // Not twice the same: two lists that touch are one to the editor.
      fc.subarray(samples, { minLength: 1 }),
      fc.array(action, { maxLength: 30 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
      async (body, actions, luck) => {
        let mayRefuse = true;
        const { state, services } = store(body, () => mayRefuse && luck.next().value === 0);
        const editor = headlessArticle(body, services);
        const handle = createHandle(editor);
        for (const step of actions) {
          if (step.do === 'type') type(editor, step.at, step.value);
          else if (step.do === 'wait') await vi.advanceTimersByTimeAsync(step.ms);
          else if (step.do === 'change') editor.update(() => $change(step.what, step.at), { discrete: true });
          else if (step.do === 'insert') handle.insertBlocks(samples.slice(step.sample, step.sample + 1));
          else if (step.do === 'replace') handle.setBody(samples.slice(0, 3));
          else editor.dispatchCommand(step.do === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
        }
        mayRefuse = false;
        await handle.flush();
        expect(state.body).toEqual(bodySchema.parse(editor.read($storedBody)));
        expect(state.dirty).toBe(false);
        editor.dispose();
      },
    );
    await assertAsyncProperty(run, { numRuns: 150 });
  });

  test('comes a quarter of a second after the last change', async () => {
    const { state, services } = store([words('one')]);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, '!');
    expect(state.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(240);
    expect(state.commits).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(20);
    expect(state.body).toEqual([words('one!')]);
    expect(state.dirty).toBe(false);
    editor.dispose();
  });

  test('comes at least every second while someone types without a pause', async () => {
    const { state, services } = store([words('')]);
    const editor = headlessArticle([words('')], services);
    for (let key = 0; key < 30; key++) {
      type(editor, 0, 'x');
      await vi.advanceTimersByTimeAsync(100);
      if (key === 8) expect(state.commits).toHaveLength(0);
      if (key === 10) expect(state.commits).toHaveLength(1);
    }
    expect(state.commits.length).toBeGreaterThanOrEqual(2);
    editor.dispose();
  });

  test('includes words typed during a slow save, one save at a time, before it reports that all is saved', async () => {
    const { state, services } = store([words('one')], () => false, 900);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, ' two');
    await vi.advanceTimersByTimeAsync(300);
    expect(state.running).toBe(1);
    type(editor, 0, ' three');
    await vi.advanceTimersByTimeAsync(400);
    expect(state.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.atOnce).toBe(1);
    expect(state.body).toEqual([words('one two three')]);
    expect(state.told).toEqual([true, false]);
    editor.dispose();
  });

  test('does not report “saved” while newer words wait for their pause', async () => {
    const { state, services } = store([words('one')], () => false, 100);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, ' two');
    await vi.advanceTimersByTimeAsync(300);
    type(editor, 0, ' three');
    await vi.advanceTimersByTimeAsync(100);
    expect(state.body).toEqual([words('one two')]);
    expect(state.told).toEqual([true]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.body).toEqual([words('one two three')]);
    expect(state.told).toEqual([true, false]);
    editor.dispose();
  });

  test('stores the last words of an editor that is closed within the pause', async () => {
    const { state, services } = store([words('one')], () => false, 900);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, ' two');
    editor.dispose();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.body).toEqual([words('one two')]);
    expect(state.attempts).toBe(1);
  });

  test('does not save for an editor that is closed', async () => {
    const { state, services } = store([words('one')]);
    const editor = headlessArticle([words('one')], services);
    const { snapshots } = state;
    editor.dispose();
    type(editor, 0, ' two');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.attempts).toBe(0);
    expect(state.told).toEqual([]);
    expect(state.snapshots).toBe(snapshots);
  });

  test('gives the window the text at the start and with each save', async () => {
    const { state, services } = store([words('one')]);
    const editor = headlessArticle([words('one')], services);
    expect(state.snapshots).toBe(1);
    type(editor, 0, '!');
    await vi.advanceTimersByTimeAsync(300);
    expect(state.snapshots).toBe(2);
    editor.update(() => $getRoot().selectStart(), { discrete: true });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state).toMatchObject({ snapshots: 2, attempts: 1, told: [true, false] });
    editor.dispose();
  });

  test('writes nothing when a change was undone within the pause', async () => {
    const { state, services } = store([words('one')]);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, '!');
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state.attempts).toBe(0);
    expect(state.told).toEqual([true, false]);
    editor.dispose();
  });

  test('sends one block of a long article when one block changed', async () => {
    const body = Array.from({ length: 500 }, (_, index) => words(`Line ${index}`));
    const { state, services } = store(body);
    const editor = headlessArticle(body, services);
    type(editor, 250, '!');
    await vi.advanceTimersByTimeAsync(300);
    expect(state.commits).toEqual([[{ at: 250, remove: 1, insert: [words('Line 250!')] }]]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    await vi.advanceTimersByTimeAsync(300);
    expect(state.commits[1]).toEqual([{ at: 250, remove: 1, insert: [words('Line 250')] }]);
    editor.dispose();
  });

  test('is repeated automatically when the disk was full', async () => {
    let full = true;
    const { state, services } = store([words('one')], () => full);
    const editor = headlessArticle([words('one')], services);
    type(editor, 0, '!');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state.dirty).toBe(true);
    full = false;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(state.body).toEqual([words('one!')]);
    expect(state.dirty).toBe(false);
    editor.dispose();
  });

  test('waits longer after each failure, half a minute at most, and starts again after a success', async () => {
    let full = true;
    const { state, services } = store([words('one')], () => full);
    const editor = headlessArticle([words('one')], services);
    const attemptsIn = async (milliseconds: number) => {
      await vi.advanceTimersByTimeAsync(milliseconds);
      return state.attempts;
    };
    type(editor, 0, '!');
    expect(await attemptsIn(260)).toBe(1);
    const seconds = [1, 2, 4, 8, 16, 30, 30];
    for (const [index, wait] of seconds.entries()) {
      expect(await attemptsIn(wait * 1_000 - 100), `before the wait of ${wait} s is over`).toBe(index + 1);
      expect(await attemptsIn(100), `after ${wait} s`).toBe(index + 2);
    }
    full = false;
    await attemptsIn(30_000);
    expect(state.dirty).toBe(false);
    full = true;
    type(editor, 0, '!');
    const before = await attemptsIn(260);
    expect(await attemptsIn(1_000)).toBe(before + 1);
    editor.dispose();
    expect(await attemptsIn(60_000)).toBe(before + 1);
  });

  test('rejects for the caller when the disk refuses, and is not tried twice for one wait', async () => {
    let full = true;
    const { state, services } = store([words('one')], () => full);
    const editor = headlessArticle([words('one')], services);
    const handle = createHandle(editor);
    type(editor, 0, '!');
    await expect(handle.flush()).rejects.toThrow('The disk is full.');
    await expect(handle.flush()).rejects.toThrow('The disk is full.');
    expect(state.attempts).toBe(2);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(state.attempts, 'the wait of the first refusal is over, that of the second is not').toBe(2);
    full = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(state.attempts).toBe(3);
    expect(state.body).toEqual([words('one!')]);
    editor.dispose();
  });

  test('does not happen for an article that is only read', async () => {
    const { state, services } = store(samples);
    const editor = headlessArticle(samples, services);
    await createHandle(editor).flush();
    editor.dispose();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(state.commits).toEqual([]);
  });
});
