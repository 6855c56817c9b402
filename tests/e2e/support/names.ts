import type { Locator } from 'playwright-core';

/** Roles of what is pressed, chosen or written into. */
const controls = new Set([
  ...['button', 'link', 'textbox', 'combobox', 'checkbox', 'radio', 'switch', 'slider', 'spinbutton'],
  ...['tab', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'separator', 'searchbox', 'listbox'],
]);

/** Roles that say where their children stand. */
const groups = new Set([
  ...[
    'dialog',
    'alertdialog',
    'toolbar',
    'group',
    'list',
    'listitem',
    'region',
    'navigation',
    'main',
    'article',
  ],
  ...['complementary', 'banner', 'contentinfo', 'tablist', 'tabpanel', 'menu', 'row', 'search', 'radiogroup'],
]);

/**
 * What a screen reader could not tell apart: controls without a name, and two with the same role and name in one group.
 * Read from the accessibility tree as Playwright prints it, which leaves out what is hidden from it.
 */
export async function nameFaults(within: Locator): Promise<string[]> {
  const faults: string[] = [];
  const path: { indent: number; group: string }[] = [{ indent: -1, group: 'window' }];
  const seen = new Set<string>();
  let groupCount = 0;
  for (const line of (await within.ariaSnapshot()).split('\n')) {
    const [, space = '', role = '', name] = /^( *)- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
    if (role === '' || role === 'text') continue;
    while ((path.at(-1)?.indent ?? -1) >= space.length) path.pop();
    const group = path.at(-1)?.group ?? 'window';
    if (controls.has(role)) {
      if (!name) faults.push(`${role} without a name in ${group}`);
      // Two links of a text may lead to the same place.
      else if (role !== 'link' && seen.has(`${group} ${role} ${name}`))
        faults.push(`two of ${role} “${name}” in ${group}`);
      seen.add(`${group} ${role} ${name}`);
    }
    if (groups.has(role))
      path.push({ indent: space.length, group: `${role} “${name ?? ''}” ${++groupCount}` });
  }
  return faults;
}
