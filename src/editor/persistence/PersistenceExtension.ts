import { defineExtension, type LexicalEditor, safeCast } from 'lexical';
import type { Body } from '../../core/document/nodes';
import { ServicesExtension, servicesOf } from '../api/services';
import { BlockStore } from './blockStore';
import { Saver } from './saver';

/** After the last change. */
const quiet = 250;
/** After the first change that is not saved: someone who types without a pause is saved all the same. */
const longest = 1_000;

interface Persistence {
  /** Collects and commits what is typed now; resolves once it is on disk. */
  flush(): Promise<void>;
}

/** Watches the text and hands what changed to `EditorServices.commit`, off the path of the key. */
export const PersistenceExtension = defineExtension({
  name: 'stet/persistence',
  dependencies: [ServicesExtension],
  config: safeCast<{ body: Body }>({ body: [] }),
  build: (): Persistence => ({ flush: async () => {} }),
  /** After registration: the initial text is no change. */
  afterRegistration(editor, config, state) {
    const { flush, stop } = persist(editor, config.body);
    state.getOutput().flush = flush;
    return stop;
  },
});

function persist(editor: LexicalEditor, body: Body): Persistence & { stop: () => void } {
  const services = servicesOf(editor);
  const store = new BlockStore(editor, body);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange: number | null = null;
  let told = false;

  const tellDirty = (dirty: boolean) => {
    if (dirty !== told) services.onDirty(dirty);
    told = dirty;
  };
  const saver = new Saver(body, services.commit, () => tellDirty(firstChange !== null));

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
    tellDirty(true);
    clearTimeout(timer);
    timer = setTimeout(() => void tick().catch(() => {}), Math.min(quiet, firstChange + longest - now));
  });
  services.onSnapshot(store.current);

  return {
    flush: () => {
      editor.read(() => {}); // takes in what waits for the end of the task
      return tick();
    },
    stop: () => {
      unregister();
      if (firstChange !== null) void tick().catch(() => {});
      clearTimeout(timer);
      saver.stop();
    },
  };
}
