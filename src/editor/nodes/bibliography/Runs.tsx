import type { Run } from '../../../core/model/citation';

/** A formatted reference. An address is plain text: there is nothing to follow while writing. */
export const Runs = ({ runs }: { runs: Run[] }) =>
  runs.map(({ text, italic, bold }, place) => {
    // A run is identified only by its place.
    const key = `${place} ${text}`;
    if (italic) return <em key={key}>{text}</em>;
    return bold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
  });
