import type { CitationStyle } from '../../../core/model/citation';

export const styleTitle = ({ title, isNote, isOwn }: CitationStyle): string =>
  `${title}${isNote ? ' (in notes)' : ''}${isOwn ? ' (imported)' : ''}`;
