/** What an address of our scheme can lead to. */
export const linkedKinds = ['article', 'source'] as const;

/** `name`: an article's slug, a source's citation key, or an id. */
export interface DeepLink {
  kind: (typeof linkedKinds)[number];
  name: string;
}

const longestName = 200;

/** Leads to the record from any program on a machine that has its workspace open. */
export const deepLinkTo = ({ kind, name }: DeepLink): string => `stet://${kind}/${encodeURIComponent(name)}`;

/** Reads `stet://article/NAME`, and the `stet:article/ID` of texts. Null for anything else. */
export function readDeepLink(address: string): DeepLink | null {
  const [, host, escaped = ''] = /^stet:(?:\/\/)?([a-z]+)\/([^/?#]+)\/?$/i.exec(address) ?? [];
  const kind = linkedKinds.find((known) => known === host?.toLowerCase());
  const name = unescaped(escaped);
  return kind && name !== null ? { kind, name } : null;
}

function unescaped(text: string): string | null {
  try {
    const name = decodeURIComponent(text).normalize('NFC');
    return name.length <= longestName && /^[^\p{C}\p{Z}/\\]+$/u.test(name) ? name : null;
  } catch {
    return null;
  }
}
