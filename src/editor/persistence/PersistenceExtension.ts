import { defineExtension, type LexicalEditor, safeCast } from 'lexical';
import type { Body } from '../../core/document/nodes';
import { ServicesExtension, servicesOf } from '../api/services';
import { BlockStore } from './blockStore';
import { Saver } from './saver';

/** Milliseconds after the last change. */
const quiet = 250;
/** Milliseconds after the first unsaved change, for someone who types without a pause. */
const longest = 1_000;

interface Persistence {
  /** Collects and commits what is typed now; resolves once it is on disk. */
  flush(): Promise<void>;
  /** This is the stored text now: the next commit is what differs from it. */
  rebase(stored: Body): Promise<void>;
}

/** Watches the text and passes what changed to `EditorServices.commit`, after the key has been handled. */
export const PersistenceExtension = defineExtension({
  name: 'stet/persistence',
  dependencies: [ServicesExtension],
  config: safeCast<{ body: Body }>({ body: [] }),
  build: (): Persistence => ({ flush: async () => {}, rebase: async () => {} }),
  /** After registration, so that the initial text does not count as a change. */
  afterRegistration(editor, config, state) {
    const { stop, ...persistence } = persist(editor, config.body);
    Object.assign(state.getOutput(), persistence);
    return stop;
  },
});

function persist(editor: LexicalEditor, body: Body): Persistence & { stop: () => void } {
  const services = servicesOf(editor);
  const store = new BlockStore(editor, body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | null = null;
  let reported = false;

  const reportDirty = (dirty: boolean) => {
    if (dirty !== reported) services.onDirty(dirty);
    reported = dirty;
  };
  const saver = new Saver(body, services.commit, () => reportDirty(firstChange !== null));

  const tick = (): Promise<void> => {
    clearTimeout(timer);
    if (firstChange === null) return saver.save();
    firstChange = null;
    const snapshot = store.refresh();
    services.onSnapshot(snapshot);
    return saver.save(snapshot.body);
  };

  const unregister = editor.registerUpdateListener((update) => {
    if (!store.note(update)) return;
    const now = performance.now();
    firstChange ??= now;
    reportDirty(true);
    clearTimeout(timer);
    timer = setTimeout(() => void tick().catch(() => {}), Math.min(quiet, firstChange + longest - now));
  });
  services.onSnapshot(store.current);

  const flush = () => {
    editor.read(() => {}); // runs the updates that wait for the end of the task
    return tick();
  };
  return {
    flush,
    rebase: (stored) => saver.rebase(stored),
    stop: () => {
      unregister();
      if (firstChange !== null) void tick().catch(() => {});
      clearTimeout(timer);
      saver.stop();
    },
  };
}
