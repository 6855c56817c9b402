import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Violations of WCAG 2.2 AA on the current screen, one line each. */
export const accessibilityFaults = (page: Page): Promise<string[]> =>
  faultsOf(new AxeBuilder({ page }).withTags(wcag));

const colours = ['color-contrast', 'link-in-text-block'];

/** Only of what a theme can break. */
export const contrastFaults = (page: Page): Promise<string[]> =>
  faultsOf(new AxeBuilder({ page }).withRules(colours));

/** Only of what another size can break; to read all colours takes most of the time. */
export const sizeFaults = (page: Page): Promise<string[]> =>
  faultsOf(new AxeBuilder({ page }).withTags(wcag).disableRules(colours));

async function faultsOf(axe: AxeBuilder): Promise<string[]> {
  // Legacy mode, because Electron cannot open the second page that axe otherwise needs.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      .map((node) => ({ node, why: node.any[0]?.message ?? node.all[0]?.message ?? '' }))
      // What is half scrolled out of its list is hidden there, not small.
      .filter(({ why }) => id !== 'target-size' || !why.includes('partially obscured'))
      .map(({ node, why }) => `${id}: ${node.target.join(' ')} (${why})`),
  );
}
