import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample } from './support/sample';
import { inspectScreen, menu } from './support/screens';

/** The accent colour: Stet's own, or the system's, which is read as well in both themes. */
let stet: Awaited<ReturnType<typeof openSample>>;

beforeAll(async () => {
  stet = await openSample();
});
afterAll(async () => {
  expect(stet.errors).toEqual([]);
  await stet.close();
});

/** As Electron does it where the system names a colour: on Linux with a #, elsewhere without. */
const systemNames = (colour: string) =>
  stet.app.evaluate(({ systemPreferences }, named) => {
    systemPreferences.getAccentColor = () => named;
    systemPreferences.emit('accent-color-changed', named);
  }, colour);

const dialog = () => stet.page.getByRole('dialog', { name: 'Preferences' });
const choose = async (accent: string) => {
  await dialog().getByRole('button', { name: 'Accent colour' }).click();
  await stet.page.getByRole('option', { name: accent, exact: true }).click();
};

/** The contrasts of one ink on one ground by WCAG 2.2, as Chromium paints them. */
const contrasts = (accents: (string | null)[]) =>
  stet.page.evaluate((colours) => {
    const root = document.documentElement;
    const probe = document.body.appendChild(document.createElement('i'));
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    if (!canvas) throw new Error('no canvas');
    const luminance = (colour: string, below = '#000') => {
      for (const layer of [below, colour]) {
        probe.style.color = layer;
        canvas.fillStyle = getComputedStyle(probe).color;
        canvas.fillRect(0, 0, 1, 1);
      }
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ratio = (one: number, other: number) =>
      (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const before = root.style.getPropertyValue('--system-accent');
    const found = colours.map((colour) => {
      root.toggleAttribute('data-system-accent', colour !== null);
      root.style.setProperty('--system-accent', colour);
      const on = (ink: string, ground: string, below?: string) =>
        ratio(luminance(ink), luminance(ground, below));
      return {
        colour,
        text: Math.min(
          ...['paper', 'side', 'raised', 'accent-soft'].map((ground) =>
            on('var(--accent)', `var(--${ground})`),
          ),
          on('var(--on-accent)', 'var(--accent)'),
          on('var(--on-accent)', 'color-mix(in srgb, var(--accent) 88%, var(--ink))'),
          on('var(--ink)', 'var(--accent-soft)'),
          on('var(--soft)', 'var(--accent-soft)'),
          on('var(--ink)', 'color-mix(in srgb, var(--accent) 28%, transparent)', 'var(--paper)'),
        ),
      };
    });
    root.toggleAttribute('data-system-accent', before !== '');
    root.style.setProperty('--system-accent', before);
    probe.remove();
    return found;
  }, accents);

test('the system’s colour is followed where that is chosen, and as soon as it changes', async () => {
  await systemNames('');
  await menu(stet, 'app.preferences');
  await dialog().locator('input:focus').waitFor();
  await stet.page.keyboard.type('accent');
  await choose('As the system');
  await dialog().getByText('This system names no colour, so Stet’s stays.').waitFor();
  const shown = () =>
    stet.page.evaluate(() => document.documentElement.style.getPropertyValue('--system-accent'));
  expect(await shown()).toBe('');
  await systemNames('#e66100ff');
  await expect.poll(shown).toBe('#e66100');
  await dialog().getByText('This system names no colour').waitFor({ state: 'hidden' });
  await inspectScreen(stet, 'accent-orange');
  await systemNames('3a944aff');
  await expect.poll(shown).toBe('#3a944a');
  await choose('Stet’s blue');
  await expect.poll(shown).toBe('');
  await stet.page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
});

test.each(['light', 'dark'] as const)('every colour is read well, %s', async (colorScheme) => {
  await stet.page.emulateMedia({ colorScheme });
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`);
  const corners = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#ff00ff', '#00ffff'];
  await fc.assert(
    fc.asyncProperty(fc.array(colour, { minLength: 20, maxLength: 30 }), async (colours) => {
      const found = await contrasts([null, ...corners, ...colours]);
      expect(found.filter(({ text }) => !(text >= 4.5))).toEqual([]);
    }),
    { numRuns: 4 },
  );
});
