/** What the head of a file that is not Markdown says: title, date, author; `text` is what follows. */
interface Head {
  data: Record<string, unknown>;
  text: string;
}

/** AsciiDoc, Org and reStructuredText, whose own heads stand instead of front matter. */
export function headOf(path: string, text: string): Head {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (ending === 'adoc' || ending === 'asciidoc')
    return take(text, /^:([\w-]+):[ \t]*(.*)$/, /^=[ \t]+(.+)$/);
  if (ending === 'org') return take(text, /^#\+(\w+):[ \t]*(.*)$/, null);
  if (ending === 'rst') {
    const [whole = '', title] =
      /^\s*(?:([=#*~-])\1+\n)?([^\n]+)\n([=#*~-])\3+\n/.exec(text)?.slice(0, 3) ?? [];
    const name = /^\s*(?:[=#*~-]+\n)?([^\n]+)\n/.exec(whole)?.[1] ?? title;
    const rest = take(text.slice(whole.length).replace(/^\s+/, ''), /^:([\w-]+):[ \t]*(.*)$/, null);
    return whole === '' ? rest : { data: { title: name?.trim(), ...rest.data }, text: rest.text };
  }
  return { data: {}, text };
}

/** The lines with fields before the first that is neither one nor empty. */
function take(text: string, field: RegExp, title: RegExp | null): Head {
  const lines = text.split('\n');
  const data: Record<string, unknown> = {};
  let at = 0;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const named = at < 3 ? title?.exec(line)?.[1] : undefined;
    const [, key, value = ''] = field.exec(line) ?? [];
    if (named !== undefined) data['title'] = named.trim();
    else if (key !== undefined) data[key.toLowerCase()] = value.trim();
    else if (line.trim() !== '') break;
  }
  return { data, text: lines.slice(at).join('\n') };
}
