import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { type CommandId, defaultKey } from '../../../src/ipc/commands.ts';
import { type Launched, projectRoot } from './launch.ts';
import { chooseInDialog, menu } from './screens.ts';
import type { Spoken } from './spoken.ts';

/**
 * Does what a user does and counts it by stage. One step is a key or chord, a click, or a text typed in one go. No test
 * can press keys in the system's own parts, so these have fixed prices: a menu entry is two clicks, or one where it has
 * a key; a file dialog is two steps, to choose and to confirm.
 */
export class Steps {
  private readonly counts = new Map<string, number>();
  private current = '';

  constructor(
    private readonly window: Launched,
    /** Hears what a screen reader would say at each step. */
    private readonly spoken: Spoken | null = null,
  ) {}

  stage(name: string): void {
    this.current = name;
    this.counts.set(name, 0);
  }

  private async hear(step: string): Promise<void> {
    await this.spoken?.before(`${this.current}: ${step}`);
  }

  /** For keys, separated by spaces: `'Tab Tab Enter'`. */
  async press(keys: string): Promise<void> {
    for (const key of keys.split(' ')) {
      await this.hear(key);
      await this.window.page.keyboard.press(key);
      this.add(1);
    }
  }

  async type(words: string): Promise<void> {
    await this.hear(`“${words}”`);
    await this.window.page.keyboard.type(words);
    this.add(1);
  }

  async click(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
    await target.click(options);
    this.add(1);
  }

  /** A command by its key. */
  async key(id: CommandId): Promise<void> {
    expect(defaultKey(id), `${id} has a key`).not.toBe(null);
    await this.hear(defaultKey(id) ?? '');
    await menu(this.window, id);
    this.add(1);
  }

  /** A command by clicks in the menu. */
  async menu(id: CommandId): Promise<void> {
    await menu(this.window, id);
    this.add(2);
  }

  /** What the next file dialog is answered with. */
  async choose(paths: string[]): Promise<void> {
    await chooseInDialog(this.window, paths);
    this.add(2);
  }

  /** Presses Tab (or another key) until the element has the focus. */
  async pressUntil(target: Locator, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 40; presses++) {
      await this.press(key);
      if ((await target.and(this.window.page.locator(':focus')).count()) > 0) return;
    }
    throw new Error(`${target} is not reached by ${key}`);
  }

  /** Prints what was counted, and compares it with the budgets: the table of docs/accessibility.md, in this column. */
  check(column: string): void {
    const budget = budgets(column);
    const rows = [...this.counts].map(([stage, steps]) => ({ stage, steps, budget: budget.get(stage) }));
    console.table(rows);
    expect([...this.counts.keys()]).toEqual([...budget.keys()]);
    for (const { stage, steps, budget: most } of rows)
      expect(steps, `${column}: ${stage}`).toBeLessThanOrEqual(most ?? 0);
  }

  private add(count: number): void {
    this.counts.set(this.current, (this.counts.get(this.current) ?? 0) + count);
  }
}

/** The steps that each stage may take. */
function budgets(column: string): Map<string, number> {
  const text = readFileSync(path.join(projectRoot, 'docs/accessibility.md'), 'utf8');
  const [head = '', , ...rows] = /\| stage \|[\s\S]*?\n\n/.exec(text)?.[0].trim().split('\n') ?? [];
  const at = cells(head).indexOf(column);
  expect(at, `a column “${column}” in docs/accessibility.md`).toBeGreaterThan(0);
  return new Map(rows.map(cells).map((row) => [row[0] ?? '', Number(row[at])]));
}

const cells = (row: string): string[] =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
