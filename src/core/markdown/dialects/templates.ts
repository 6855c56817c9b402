import type { Unsafe } from 'mdast-util-to-markdown';

/** Liquid stands for Nunjucks too, which Eleventy's blog starter runs: it has comments besides, `{# … #}`. */
export type TemplateLanguage = 'hugo' | 'liquid';

/** A whole tag, or the beginning of one that is not closed. */
const tags = {
  hugo: /\{\{(?:<[\s\S]*?(?:>\}\}|$)|%[\s\S]*?(?:%\}\}|$))/g,
  liquid: /(?<!\{)\{%[\s\S]*?(?:%\}|$)|\{\{(?![<%])[\s\S]*?(?:\}\}|$)/g,
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
  liquid: [
    { character: '{', after: '(?=[{%#<])' },
    { character: '}', before: '#' },
  ],
};

/** `replace` on the text up to the last `closing`: behind it nothing closes, and each tag would be sought to the end. */
function upToLast(text: string, closing: string, replace: (closed: string) => string): string {
  const end = text.lastIndexOf(closing) + closing.length;
  return end < closing.length ? text : replace(text.slice(0, end)) + text.slice(end);
}

const shown = {
  hugo: { '<': /\{\{<(?!\/\*)([\s\S]*?)>\}\}/g, '%': /\{\{%(?!\/\*)([\s\S]*?)%\}\}/g },
  raw: /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}/g,
};

/**
 * Code that shows tags and does not run them; null if that cannot be written as code. Character references mean nothing
 * in code, so each generator has its own way.
 */
export const codeWithTags: Record<TemplateLanguage, (code: string) => string | null> = {
  // Hugo, “Shortcodes”: a comment in the braces is printed without its marks. An open tag has no such form.
  hugo(code) {
    const angled = upToLast(code, '>}}', (closed) => closed.replace(shown.hugo['<'], '{{</*$1*/>}}'));
    const written = upToLast(angled, '%}}', (closed) => closed.replace(shown.hugo['%'], '{{%/*$1*/%}}'));
    return /\{\{[<%](?!\/\*)|<!--more-->/.test(written) ? null : written;
  },
  // Liquid, “raw”. Code with raw tags of its own shows them as its author wrote it.
  liquid(code) {
    const outside = upToLast(code, 'endraw %}', withoutRaw);
    if (!/\{[{%#]|#\}/.test(outside)) return code;
    // Nunjucks counts a raw tag within another one.
    if (!/\{%-?\s*(?:end)?raw\b/.test(code)) return `{% raw %}${code}{% endraw %}`;
    return code.replace(/\{(?=[{%#])|#(?=\})/g, (mark) => `{{ "${mark}" }}`);
  },
};

const withoutRaw = (text: string): string => text.replace(shown.raw, '');

/** What is left of a file for the parser of Markdown when the generator has run its tags; those of a site are gone. */
export const afterTemplates: Record<TemplateLanguage, (text: string) => string> = {
  hugo: (text) =>
    text.replace(
      /\{\{< figure ((?:\w+=(?:`[^`]*`|"(?:[^"\\]|\\[\s\S])*") )+)>\}\}|\{\{(?:<([\s\S]*?)(?:>\}\}|$)|%([\s\S]*?)(?:%\}\}|$))/g,
      (_, figure?: string, angled?: string, percent?: string) => {
        if (figure !== undefined) return pictureOf(figure);
        const inner = angled ?? percent ?? '';
        if (!/^\/\*[\s\S]*\*\/$/.test(inner)) return '';
        const words = inner.slice(2, -2);
        return percent === undefined ? `{{<${words}>}}` : `{{%${words}%}}`;
      },
    ),
  liquid: (text) =>
    text.replace(
      /\{%-?\s*raw\s*-?%\}([\s\S]*?)(?:\{%-?\s*endraw\s*-?%\}|$)|\{%[\s\S]*?(?:%\}|$)|\{\{ "([{#])" \}\}|\{\{[\s\S]*?(?:\}\}|$)/g,
      (_, raw = '', brace = '') => raw + brace,
    ),
};

/** Hugo’s figure as a picture in HTML. */
function pictureOf(attributes: string): string {
  const values = attributes.replace(
    /(\w+)=(?:`([^`]*)`|"((?:[^"\\]|\\[\s\S])*)")/g,
    (_, name: string, raw?: string, quoted = '') =>
      `${name}="${(raw ?? quoted.replaceAll('\\"', '"')).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`,
  );
  return `<img ${values}>`;
}
