import type { FootnoteDefinition, PhrasingContent } from 'mdast';

/** The notes that an export adds to those of the article; `list` grows while the text is written. */
export function exportNotes() {
  const list: FootnoteDefinition[] = [];
  const known = new Map<string, PhrasingContent>();
  const counts = new Map<string, number>();

  function add(prefix: string, content: PhrasingContent[]): PhrasingContent {
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const label = `${prefix}${count}`;
    list.push({
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: [{ type: 'paragraph', children: content }],
    });
    return { type: 'footnoteReference', identifier: label, label };
  }

  return {
    list,
    /** Returns the reference to the note. */
    add,
    /** Adds one note for each key, however often it is used. */
    once(key: string, prefix: string, content: () => PhrasingContent[]): PhrasingContent {
      const mark = known.get(key) ?? add(prefix, content());
      known.set(key, mark);
      return mark;
    },
  };
}

export type ExportNotes = ReturnType<typeof exportNotes>;
