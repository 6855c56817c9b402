/** The values of a record by their tags, in the order of the file. */
export type RisTags = Record<string, string[]>;

/** Real exporters put one or two spaces before the hyphen, and any number after it. */
const tagged = /^[ \t]*([A-Z][A-Z0-9]) {1,2}-[ \t]*(.*)$/;

/** The start of a record. */
export const recordStart = /^[ \t]*TY {1,2}-/gm;
export const recordEnd = /^[ \t]*ER {1,2}-/m;

/** A line without a tag continues the value before it. */
export function readTags(record: string): RisTags {
  const tags: RisTags = {};
  let last: string[] = [];
  for (const line of record.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = tagged.exec(line) ?? [];
    if (tag === 'ER') break;
    if (tag !== undefined) {
      last = tags[tag] ??= [];
      last.push(value.trim());
    } else if (line.trim() !== '' && last.length > 0) {
      last.push([last.pop(), line.trim()].filter(Boolean).join(' '));
    }
  }
  return tags;
}
