/** Kinds of stored data. Each channel names those that it reads or writes; what is refetched derives from that. */
export type Topic =
  | 'articles'
  | 'revisions'
  | 'quotes'
  | 'sources'
  | 'speakers'
  | 'snippets'
  | 'templates'
  | 'archive'
  | 'waivers'
  | 'backups'
  | 'settings'
  | 'captureKey'
  | 'preferences'
  | 'copies'
  | 'corrections'
  | 'statements'
  | 'comments';
