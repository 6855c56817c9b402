import type { ExportReport } from '../../../core/model/exporting';
import { SelfCheckNote } from './SelfCheckNote';

/** What was written where, and what was not. */
export function ExportResult({ report: { written, failed, cancelled } }: { report: ExportReport }) {
  return (
    <div className="export-result" role="status">
      <p>
        {written.length === 1
          ? 'One file is written.'
          : `${written.length.toLocaleString()} files are written.`}
        {failed.length > 0 && ` ${failed.length.toLocaleString()} could not be written.`}
        {cancelled && ' The export was stopped before its end.'}
      </p>
      <ul aria-label="Written files">
        {written.map(({ slug, path, selfCheck }) => (
          <li key={path}>
            <code>{path}</code> <span className="visually-hidden">{slug}</span>
            <SelfCheckNote check={selfCheck} />
          </li>
        ))}
      </ul>
      {failed.length > 0 && (
        <ul aria-label="Not written">
          {failed.map(({ slug, error }) => (
            <li key={slug} className="export-failed">
              <code>{slug}</code>: {error}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
