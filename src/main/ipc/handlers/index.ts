import type { Handlers } from '../../../ipc/contract';
import type { workerTasks } from '../../../workspace';
import type { LinkInbox } from '../../links/inbox';
import type { LogFile } from '../../log/logFile';
import type { OpenedFiles } from '../../opened/files';
import type { MachineSettingsStore } from '../../settings/machineSettings';
import type { UserPreferences } from '../../settings/preferences';
import type { Spelling } from '../../spelling';
import type { BackupFolders } from '../../workspace/backupFolders';
import type { Places } from '../../workspace/places';
import { aboutHandlers } from './about';
import { archiveHandlers } from './archive';
import { articleHandlers } from './articles';
import { assetHandlers } from './assets';
import { backupHandlers } from './backups';
import { balanceHandlers } from './balance';
import { captureHandlers } from './capture';
import { checkHandlers } from './checks';
import { citationHandlers } from './citations';
import { commentHandlers } from './comments';
import { copyHandlers } from './copies';
import { correctionHandlers } from './corrections';
import { coverageHandlers } from './coverage';
import { exchangeHandlers } from './exchange';
import { exportHandlers } from './export';
import { helpHandlers } from './help';
import { importHandlers } from './import';
import { linkHandlers } from './links';
import { logHandlers } from './log';
import { placeHandlers } from './place';
import { preferenceHandlers } from './preferences';
import { previewHandlers } from './preview';
import { quoteHandlers } from './quotes';
import { reportHandlers } from './report';
import { rescueHandlers } from './rescue';
import { searchHandlers } from './search';
import { snapshotHandlers } from './snapshots';
import { snippetHandlers } from './snippets';
import { sourceHandlers } from './sources';
import { speakerHandlers } from './speakers';
import { spellingHandlers } from './spelling';
import { statementHandlers } from './statements';
import { templateHandlers } from './templates';
import { transcriptHandlers } from './transcripts';
import { updateHandlers } from './updates';
import { wordHandlers } from './word';
import { workspaceHandlers } from './workspace';

type Parts = Parameters<typeof workspaceHandlers>[0] &
  Parameters<typeof rescueHandlers>[0] & { places: Places; backupFolders: BackupFolders } & Omit<
    Parameters<typeof captureHandlers>[0],
    'open'
  > & {
    webTasks: ReturnType<typeof workerTasks>;
    log: LogFile;
    preferences: UserPreferences;
    spelling: Spelling;
    settings: MachineSettingsStore;
    opened: OpenedFiles;
    links: LinkInbox;
    /** The file of the notices. */
    notices: string;
  };

/** The handler of every channel; what looks something up in the web is loaded when it is first asked for. */
export function createHandlers({
  capturing,
  input,
  webTasks,
  log,
  notices,
  preferences,
  spelling,
  settings,
  opened,
  links,
  ...parts
}: Parts): Handlers {
  const { session, dialogs, jobs, window, backupFolders } = parts;
  const { open } = session;
  return {
    ...workspaceHandlers(parts),
    ...preferenceHandlers(preferences),
    ...rescueHandlers(parts),
    ...placeHandlers(open, parts.places),
    ...articleHandlers(open, jobs),
    ...quoteHandlers(open),
    ...sourceHandlers({
      open,
      dialogs,
      jobs,
      lookUp: async (job, address) =>
        (await import('../../dialogs/lookUp')).lookUp(job, address, { tasks: webTasks, jobs, window }),
    }),
    ...speakerHandlers(open),
    ...snippetHandlers(open),
    ...templateHandlers(open),
    ...commentHandlers(open),
    ...correctionHandlers(open),
    ...spellingHandlers(spelling),
    ...statementHandlers(open),
    ...balanceHandlers(open, dialogs),
    ...coverageHandlers(open),
    ...previewHandlers(open, dialogs),
    ...wordHandlers(open, dialogs),
    ...archiveHandlers(open, dialogs, jobs),
    ...assetHandlers(open, dialogs),
    ...searchHandlers(open, jobs),
    ...checkHandlers(open),
    ...citationHandlers(open, dialogs),
    ...copyHandlers(open, jobs),
    ...exchangeHandlers({ session, dialogs, jobs, tasks: webTasks }),
    ...exportHandlers(open, dialogs, jobs),
    ...importHandlers(open, dialogs, jobs, opened),
    ...reportHandlers(open, dialogs),
    ...snapshotHandlers({
      open,
      dialogs,
      jobs,
      fetchToKeep: async (job, address, keep) =>
        (await import('../../dialogs/lookUp')).fetchToKeep(job, address, keep, { jobs, window }),
    }),
    ...transcriptHandlers(open, dialogs, jobs),
    ...backupHandlers(open, dialogs, backupFolders),
    ...captureHandlers({ open, capturing, input }),
    ...linkHandlers(open, links),
    ...logHandlers(log),
    ...aboutHandlers(notices),
    ...updateHandlers(jobs, session, settings),
    ...helpHandlers(settings, log),
  };
}
