import { z } from 'zod';
import { aboutChannels } from './channels/about';
import { archiveChannels } from './channels/archive';
import { articleChannels } from './channels/articles';
import { assetChannels } from './channels/assets';
import { backupChannels } from './channels/backups';
import { balanceChannels } from './channels/balance';
import { captureChannels } from './channels/capture';
import { checkChannels } from './channels/checks';
import { citationChannels } from './channels/citations';
import { commentChannels } from './channels/comments';
import { copyChannels } from './channels/copies';
import { correctionChannels } from './channels/corrections';
import { coverageChannels } from './channels/coverage';
import { exchangeChannels } from './channels/exchange';
import { exportChannels } from './channels/export';
import { helpChannels } from './channels/help';
import { importChannels } from './channels/import';
import { linkChannels } from './channels/links';
import { logChannels } from './channels/log';
import { placeChannels } from './channels/place';
import { preferenceChannels } from './channels/preferences';
import { previewChannels } from './channels/preview';
import { quoteChannels } from './channels/quotes';
import { reportChannels } from './channels/report';
import { rescueChannels } from './channels/rescue';
import { searchChannels } from './channels/search';
import { snapshotChannels } from './channels/snapshots';
import { snippetChannels } from './channels/snippets';
import { sourceChannels } from './channels/sources';
import { speakerChannels } from './channels/speakers';
import { spellingChannels } from './channels/spelling';
import { statementChannels } from './channels/statements';
import { templateChannels } from './channels/templates';
import { transcriptChannels } from './channels/transcripts';
import { updateChannels } from './channels/updates';
import { wordChannels } from './channels/word';
import { workspaceChannels, workspaceStateSchema } from './channels/workspace';
import { commandIds } from './commands';

/**
 * Every request the renderer may make of main, with the schema of its input and output.
 * Preload, handlers and the renderer's client derive from this; nothing else crosses.
 */
export const contract = {
  ...workspaceChannels,
  ...preferenceChannels,
  ...rescueChannels,
  ...placeChannels,
  ...articleChannels,
  ...quoteChannels,
  ...sourceChannels,
  ...speakerChannels,
  ...snippetChannels,
  ...templateChannels,
  ...archiveChannels,
  ...assetChannels,
  ...searchChannels,
  ...checkChannels,
  ...citationChannels,
  ...commentChannels,
  ...copyChannels,
  ...correctionChannels,
  ...spellingChannels,
  ...statementChannels,
  ...balanceChannels,
  ...coverageChannels,
  ...previewChannels,
  ...wordChannels,
  ...exchangeChannels,
  ...exportChannels,
  ...helpChannels,
  ...importChannels,
  ...linkChannels,
  ...reportChannels,
  ...snapshotChannels,
  ...transcriptChannels,
  ...captureChannels,
  ...backupChannels,
  ...logChannels,
  ...aboutChannels,
  ...updateChannels,
};

export type Contract = typeof contract;
export type Channel = keyof Contract;
/** What a caller gives: fields with defaults may be left out. */
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
/** What a handler receives, defaults filled in. */
export type Parsed<C extends Channel> = z.output<Contract[C]['input']>;
export type Output<C extends Channel> = z.output<Contract[C]['output']>;
export type Handlers = { [C in Channel]: (input: Parsed<C>) => Promise<Output<C>> };

const isChannel = (name: string): name is Channel => Object.hasOwn(contract, name);
export const channels = Object.keys(contract).filter(isChannel);

/** Whether a request is about the open workspace, and so must not reach another one. */
export const isOfWorkspace = (channel: Channel): boolean => !/^(app|workspace|rescue|jobs)\./.test(channel);

/** The channels whose output may differ once this one has succeeded: those that read what it writes. */
export function staleAfter(channel: Channel): Channel[] {
  const { writes } = contract[channel];
  return channels.filter((other) => contract[other].reads.some((topic) => writes.includes(topic)));
}

/** What main tells the renderer unasked. */
export const events = {
  /** A menu entry or a global key was used. */
  command: z.object({ id: z.enum(commandIds) }),
  /** The output of these channels may have changed: refetch what is shown of it. */
  changed: z.object({ channels: z.array(z.enum(channels)) }),
  /** `total` 0: not known yet. */
  progress: z.object({ job: z.string(), done: z.int(), total: z.int(), label: z.string() }),
  workspace: workspaceStateSchema,
  /** Another program has written the workspace. */
  others: z.object({}),
  /** What keeps an automatic backup from being made, or from its place. */
  backupProblem: z.object({ problem: z.string() }),
  /** Something waits in `capture.take`. */
  capture: z.object({}),
  /** Something waits in `links.take`. */
  link: z.object({}),
  /** Files wait in `import.takeOpened`. */
  opened: z.object({}),
  /** Store what is typed, accept no more, and answer with `app.flushed`: the workspace is about to be left. */
  flush: z.object({ asked: z.int() }),
  /** The user stays: go on. */
  stay: z.object({}),
};
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>;

/** What preload puts on `window.stet`. */
export interface Bridge {
  /** `opening` names the workspace that the request is about (`WorkspaceState`). */
  invoke(channel: Channel, input: unknown, opening?: string): Promise<unknown>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
}
