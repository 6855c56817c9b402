import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What WCAG 2.2 AA finds wrong on the screen as it stands, in one line each. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Legacy mode: Electron opens no second page for axe to finish in.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(wcag).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? node.all[0]?.message ?? ''})`,
    ),
  );
}
