import type { ExportReport } from '../../../core/model/exporting';

interface Props {
  label: string;
  files: ExportReport['foreign'];
}

export function FileList({ label, files }: Props) {
  return (
    <ul aria-label={label}>
      {files.map(({ path }) => (
        <li key={path}>
          <code>{path}</code>
        </li>
      ))}
    </ul>
  );
}
