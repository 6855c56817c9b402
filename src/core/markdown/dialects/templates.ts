import type { Unsafe } from 'mdast-util-to-markdown';

/** Liquid stands for Nunjucks too, which Eleventy runs where the user chooses it. */
export type TemplateLanguage = 'hugo' | 'liquid';

/** A whole tag, or the beginning of one that is not closed. */
const tags = {
  hugo: /\{\{(?:<[\s\S]*?(?:>\}\}|$)|%[\s\S]*?(?:%\}\}|$))/g,
  liquid: /\{%[\s\S]*?(?:%\}|$)|\{\{(?![<%])[\s\S]*?(?:\}\}|$)/g,
} satisfies Record<TemplateLanguage, RegExp>;

const languages = ['hugo', 'liquid'] as const;

/** The tags in `source` that a generator with `language` does not run: those of the other languages. */
export const foreignTags = (source: string, language: TemplateLanguage | null): RegExpMatchArray[] =>
  languages.flatMap((other) => (other === language ? [] : [...source.matchAll(tags[other])]));

export const ownTags = (source: string, language: TemplateLanguage | null): RegExpMatchArray[] =>
  language ? [...source.matchAll(tags[language])] : [];

/** The first brace of a tag, wherever it stands: the generator looks for tags before anything reads Markdown. */
export const templateUnsafe: Record<TemplateLanguage, Unsafe[]> = {
  hugo: [{ character: '{', after: '(?=\\{(?:[<%]|$))' }],
  liquid: [{ character: '{', after: '(?=[{%#<])' }],
};

const rawRegion = /\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/g;

/**
 * Code that shows tags and does not run them; null if that cannot be written as code. Character references mean nothing
 * in code, so each generator has its own way.
 */
export const codeWithTags: Record<TemplateLanguage, (code: string) => string | null> = {
  // Hugo, “Shortcodes”: a comment in the braces is printed without its marks. An open tag has no such form.
  hugo(code) {
    const written = code.replace(
      /\{\{(?:<(?!\/\*)([\s\S]*?)>|%(?!\/\*)([\s\S]*?)%)\}\}/g,
      (_, angled?: string, percent?: string) =>
        angled === undefined ? `{{%/*${percent}*/%}}` : `{{</*${angled}*/>}}`,
    );
    return /\{\{[<%](?!\/\*)|<!--more-->/.test(written) ? null : written;
  },
  // Liquid, “raw”. Code with raw tags of its own shows them as its author wrote it.
  liquid(code) {
    if (!/\{[{%#]/.test(code.replace(rawRegion, ''))) return code;
    if (!/\{%-?\s*endraw\b/.test(code)) return `{% raw %}${code}{% endraw %}`;
    return code.replace(/\{(?=[{%#])/g, '{{ "{" }}');
  },
};
