import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './launch.ts';

/** Names that are the same in every language: formats, keys of the keyboard, addresses. */
const names = [
  'Stet Markdown GFM Hugo Jekyll Eleventy Astro Ghost WordPress Substack Medium HTML',
  'BibTeX BibLaTeX CSL JSON RIS YAML PDF MHTML DOI ISBN ISSN URL http https mailto stet',
  'Ctrl Alt Shift Enter Esc Tab Space Delete',
].join(' ');

const months = Array.from({ length: 12 }, (_, month) => new Date(2026, month)).flatMap((day) =>
  (['short', 'long'] as const).map((month) => new Intl.DateTimeFormat('en', { month }).format(day)),
);
/** Texts of the system and of libraries: dates and their parts, languages, React Aria's hidden button, Lexical's frame of a menu. */
const others = [
  ...months,
  'Sept today yesterday Mon Tue Wed Thu Fri Sat Sun English',
  'month day year hour minute second yyyy Empty',
  'Dismiss Typeahead menu',
].join(' ');

const wordsOf = (text: string): string[] => text.match(/[A-Za-z]{3,}/g) ?? [];

/** A citation key, or the bookmarklet. */
const isCode = (text: string): boolean => /^([a-z]+\d{4}[a-z]*|javascript:.*)$/s.test(text.trim());

const resources = (folder: string): string[] => globSync(path.join(projectRoot, 'resources', folder, '*'));

/** A preset brings its own name and description, as the presets of a workspace do. */
async function introduce(preset: string): Promise<string> {
  const { name, description }: Record<string, unknown> = JSON.parse(await readFile(preset, 'utf8'));
  return `${name} ${description}`;
}

/**
 * Finds texts on the screen that come neither from a message file nor from the user: from the sample, the
 * presets, and `brought`.
 */
export async function englishFinder(...brought: string[]): Promise<(texts: string[]) => string[]> {
  const sample = await Promise.all(resources('sample').map((file) => readFile(file, 'utf8')));
  const presets = await Promise.all(resources('presets').map(introduce));
  const content = [...sample, ...presets, ...brought].join(' ').replace(/\s+/g, ' ');
  const known = new Set(wordsOf(`${content} ${names} ${others}`));
  const isKnown = (text: string) =>
    content.includes(text.replace(/\s+/g, ' ').trim()) ||
    isCode(text) ||
    wordsOf(text).every((word) => known.has(word));
  /** Unaccented text in a message comes from placeholders. */
  const outside = (text: string) => text.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  return (texts) => [...new Set(texts)].filter((text) => !isKnown(outside(text)));
}

/** Runs in the page: every text that the user can read or hear, except the article's own. */
export function visibleTexts(): string[] {
  /** Code, keys, the article's text and Markdown, search results in it, and the system's names of languages. */
  const skipped =
    'pre, code, kbd, script, style, option, textarea, [contenteditable=true], [class*="_snippet_"]';
  return [...document.body.querySelectorAll('*')].flatMap((element) => {
    if (!element.checkVisibility()) return [];
    const attributes = ['aria-label', 'placeholder', 'title', 'alt', 'aria-valuetext'];
    const named = attributes.flatMap((name) => element.getAttribute(name) ?? []);
    if (element.closest(skipped)) return named;
    const texts = [...element.childNodes].flatMap((node) =>
      node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [],
    );
    return [...named, ...texts];
  });
}

/** Runs in the page: controls whose text does not fit in them, or that lie outside what the user can see. */
export function cutOff(): string[] {
  const controls = 'button, [role=button], [role=tab], [role^=menuitem]';
  return [...document.querySelectorAll(controls)].flatMap((control) => {
    if (!control.checkVisibility() || control.clientWidth === 0) return [];
    const name = control.getAttribute('aria-label') ?? control.textContent;
    if (control.scrollWidth > control.clientWidth + 1) return [`cut off: ${name}`];
    const { left, right, top, bottom } = control.getBoundingClientRect();
    if (left < -1 || right > window.innerWidth + 1) return [`outside the window: ${name}`];
    let around = control.parentElement;
    for (; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      const box = around.getBoundingClientRect();
      // For screen readers only.
      if (box.width <= 1) return [];
      if (overflowX !== 'visible' && (left < box.left - 1 || right > box.right + 1)) {
        return [`outside its pane: ${name}`];
      }
      if (overflowY === 'auto' || overflowY === 'scroll') return [];
    }
    return top < -1 || bottom > window.innerHeight + 1 ? [`outside the window: ${name}`] : [];
  });
}
