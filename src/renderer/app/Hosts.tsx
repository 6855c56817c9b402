import { useEffect } from 'react';
import { ArchiveImportHost } from '../features/archiveImport/ArchiveImportHost';
import { BackupsHost } from '../features/backups/BackupsHost';
import { BalanceHost } from '../features/balance/BalanceHost';
import { BesideHost } from '../features/beside/BesideHost';
import { CaptureHost } from '../features/capture/CaptureHost';
import { LevelsHost } from '../features/checks/LevelsHost';
import { CopiesHost } from '../features/copies/CopiesHost';
import { CorrectionsHost } from '../features/corrections/CorrectionsHost';
import { CoverageHost } from '../features/coverage/CoverageHost';
import { DuplicatesHost } from '../features/duplicates/DuplicatesHost';
import { ExportWorkspace } from '../features/exchange/ExportWorkspace';
import { ExportHost } from '../features/export/ExportHost';
import { TourHost } from '../features/help/TourHost';
import { ImportHost } from '../features/import/ImportHost';
import { LogDialog } from '../features/log/LogDialog';
import { PreviewHost } from '../features/preview/PreviewHost';
import { ReportHost } from '../features/report/ReportHost';
import { KeysDialog } from '../features/search/KeysDialog';
import { OriginDialog } from '../features/search/OriginDialog';
import { Palette } from '../features/search/Palette';
import { ShareHost } from '../features/share/ShareHost';
import { SnapshotHost } from '../features/snapshots/SnapshotHost';
import { CitationKeysHost } from '../features/sources/keys/CitationKeysHost';
import { SourceFilesHost } from '../features/sources/SourceFilesHost';
import { TemplatesHost } from '../features/templates/TemplatesHost';
import { TranscriptHost } from '../features/transcripts/TranscriptHost';
import { runHeld } from '../shell/commands';
import { RecordDialogs } from './RecordDialogs';
import { useOpenedLinks } from './useOpenedLinks';

/** Dialogs that any part of the window may open; loaded after the first screen. */
export function Hosts() {
  // Effects of children run first: by now each host has registered its commands.
  useEffect(runHeld, []);
  useOpenedLinks();
  return (
    <>
      <Palette />
      <OriginDialog />
      <KeysDialog />
      <LogDialog />
      <RecordDialogs />
      <ExportWorkspace />
      <ExportHost />
      <ReportHost />
      <ImportHost />
      <ArchiveImportHost />
      <SourceFilesHost />
      <DuplicatesHost />
      <SnapshotHost />
      <TranscriptHost />
      <CitationKeysHost />
      <LevelsHost />
      <BackupsHost />
      <CaptureHost />
      <CopiesHost />
      <CorrectionsHost />
      <BalanceHost />
      <CoverageHost />
      <PreviewHost />
      <BesideHost />
      <TourHost />
      <ShareHost />
      <TemplatesHost />
    </>
  );
}
