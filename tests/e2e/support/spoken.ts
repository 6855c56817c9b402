import { mkdirSync, writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';

interface Heard {
  step: string;
  /** What has the focus, as a screen reader says it: name, role, states. */
  focus: string;
  /** The name of the dialog that it is in, said when one comes into it. */
  dialog: string;
  /** What the live regions said until the next step, each with the number of its region. */
  said: { words: string; region: number }[];
}

/** States that screen readers say, by their name in the accessibility tree. */
const states = ['checked', 'pressed', 'selected', 'expanded', 'invalid', 'required', 'disabled', 'readonly'];

/** What the users of a screen reader hear while a job is done, read from Chromium's accessibility tree. */
export class Spoken {
  readonly heard: Heard[] = [];

  private constructor(
    private readonly page: Page,
    private readonly tree: CDPSession,
  ) {}

  static async listen(page: Page): Promise<Spoken> {
    const tree = await page.context().newCDPSession(page);
    await tree.send('Accessibility.enable');
    await page.evaluate(recordLiveRegions);
    return new Spoken(page, tree);
  }

  /** To be called before each step: what has been said since belongs to the one before. */
  async before(step: string): Promise<void> {
    await this.end();
    this.heard.push({ step, focus: '', dialog: '', said: [] });
  }

  async end(): Promise<void> {
    const last = this.heard.at(-1);
    if (!last) return;
    last.said = await this.page.evaluate(() => Reflect.get(globalThis, 'stetSaid').splice(0));
    // Between a button that is disabled and what gets the keys then are frames that no hand is quick enough to meet.
    await this.page
      .waitForFunction(() => document.activeElement !== document.body, null, { timeout: 3000 })
      .catch(() => undefined);
    last.focus = await this.focus();
    last.dialog = await this.page.evaluate(dialogOfFocus);
  }

  /** One line for each step and each message; a focus that has not moved is not said again. */
  lines(): string[] {
    const before = { focus: '', dialog: '' };
    return this.heard.flatMap(({ step, focus, dialog, said }) => {
      const enters = dialog !== '' && dialog !== before.dialog ? `${dialog}, dialog: ` : '';
      const moves = enters !== '' || focus !== before.focus;
      Object.assign(before, { focus, dialog });
      return [
        `${step}${moves ? `  →  ${enters}${focus}` : ''}`,
        ...said.map(({ words }) => `    “${words}”`),
      ];
    });
  }

  /** What two regions said at one step. One region that says a text again means it again. */
  saidTwice(): string[] {
    return this.heard.flatMap(({ step, said }) =>
      said
        .filter(({ words, region }) => said.some((other) => other.words === words && other.region !== region))
        .map(({ words }) => `${step}: ${words}`),
    );
  }

  write(file: string): void {
    mkdirSync('artifacts', { recursive: true });
    writeFileSync(file, `${this.lines().join('\n')}\n`);
  }

  private async focus(): Promise<string> {
    const { result } = await this.tree.send('Runtime.evaluate', {
      expression: `(() => {
        const focused = document.activeElement;
        const active = focused?.getAttribute('aria-activedescendant');
        return (active && document.getElementById(active)) || focused;
      })()`,
    });
    const { nodes } = await this.tree.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId ?? '',
      fetchRelatives: false,
    });
    const node = nodes[0];
    const known = states.flatMap((name) => {
      const value = node?.properties?.find((property) => property.name === name)?.value.value;
      if (value === undefined || value === 'false' || value === false) return [];
      return [value === true || value === 'true' ? name : `${name} ${value}`];
    });
    const name = String(node?.name?.value ?? '').trim();
    return [name || 'no name', String(node?.role?.value ?? 'no role'), ...known].join(', ');
  }
}

/** Runs in the page. */
function dialogOfFocus(): string {
  const dialog = document.activeElement?.closest('[role=dialog], [role=alertdialog]');
  const title = document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '');
  return dialog?.getAttribute('aria-label') ?? title?.textContent ?? '';
}

/** Runs in the page: collects what each live region says, in order. */
function recordLiveRegions(): void {
  const said: Heard['said'] = [];
  const regions: Element[] = [];
  const numberOf = (region: Element): number => {
    if (!regions.includes(region)) regions.push(region);
    return regions.indexOf(region);
  };
  Object.assign(globalThis, { stetSaid: said });
  const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], [role=log]';
  const wordsOf = (node: Node): string => node.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  new MutationObserver((changes) => {
    const now = new Map<string, Heard['said'][number]>();
    for (const { target, addedNodes, type } of changes) {
      const place = target instanceof Element ? target : target.parentElement;
      const region = place?.closest(live);
      const nodes = type === 'characterData' ? [target] : [...addedNodes];
      for (const node of nodes) {
        // A region that comes with its words is said by most readers, as one that changes is.
        const own = node instanceof Element && (node.matches(live) ? node : node.querySelector(live));
        const words = own
          ? wordsOf(own)
          : region?.matches('[role=status], [role=alert]')
            ? wordsOf(region)
            : wordsOf(node);
        const speaker = own || region;
        if (!speaker || words === '' || !speaker.checkVisibility({ visibilityProperty: true })) continue;
        const said = { words, region: numberOf(speaker) };
        now.set(JSON.stringify(said), said);
      }
    }
    said.push(...now.values());
  }).observe(document.body, { childList: true, characterData: true, subtree: true });
}
