import type { Run } from '../../../core/model/citation';

/** A reference as it is read; an address is words, as it is nothing to follow while writing. */
export const Runs = ({ runs }: { runs: Run[] }) =>
  runs.map(({ text, italic, bold }, place) => {
    // A run has no identity but its place.
    const key = `${place} ${text}`;
    if (italic) return <em key={key}>{text}</em>;
    return bold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
  });
