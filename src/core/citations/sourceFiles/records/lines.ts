/** Values by the names of their fields, in the order of the file. */
export type Fields = Record<string, string[]>;

/**
 * The fields of a record of lines. `tagged` matches the line that begins a field, with its name and its value; any
 * other line continues the value before it.
 */
export function fieldsOf(record: string, tagged: RegExp): Fields {
  const found: { name: string; lines: string[] }[] = [];
  for (const line of record.split(/\r\n?|\n/)) {
    const [, name, value = line] = tagged.exec(line) ?? [];
    if (name !== undefined) found.push({ name, lines: [] });
    if (value.trim() !== '') found.at(-1)?.lines.push(value.trim());
  }
  const fields: Fields = {};
  for (const { name, lines } of found) {
    fields[name] ??= [];
    fields[name].push(lines.join(' '));
  }
  return fields;
}
