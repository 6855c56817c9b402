import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Data, FrontMatterKind } from './parse';

/** The keys that have no field, as the text of a YAML mapping: as they are written, where the front matter is YAML. */
export function otherKeys(
  keep: Data,
  written: { kind: FrontMatterKind; text: string; data: Data } | null,
): string {
  if (Object.keys(keep).length === 0) return '';
  const isWhole = (key: string) => written?.data[key] === keep[key];
  const slices =
    written?.kind === 'yaml' && Object.keys(keep).every(isWhole) ? slicesOf(written.text, keep) : null;
  return slices ?? stringify(keep, { lineWidth: 0 });
}

/** The source of these keys; null if it cannot be cut out, as of a mapping in braces or with anchors. */
function slicesOf(text: string, keep: Data): string | null {
  if (/(?:^|[\s[,:-])[&*][\w-]/m.test(text)) return null;
  const { contents } = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  if (!isMap(contents) || contents.flow) return null;
  const starts = contents.items.map(({ key }) => (isScalar(key) ? (key.range?.[0] ?? -1) : -1));
  if (starts.includes(-1)) return null;
  const slices = contents.items.flatMap(({ key }, index) =>
    isScalar(key) && String(key.value) in keep
      ? [text.slice(starts[index], starts[index + 1]).trimEnd()]
      : [],
  );
  return slices.map((slice) => `${slice}\n`).join('');
}
