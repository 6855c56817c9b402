import { getExtensionDependencyFromEditor } from '@lexical/extension';
import {
  $getNearestNodeFromDOMNode,
  defineExtension,
  HISTORIC_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';

/** How far beyond the window a block counts as in view, as a part of the window's height. */
const beyond = 0.25;

interface View {
  has(block: NodeKey): boolean;
  /** Told which top-level blocks came into view or left it. */
  subscribe(listener: (blocks: ReadonlySet<NodeKey>) => void): () => void;
}

/**
 * Knows which top-level blocks are in view. What is drawn by custom highlights is drawn there only: the browser goes
 * through every range of the window, and paints its words again, at each key.
 */
export const ViewExtension = defineExtension({
  name: 'stet/view',
  build: () => {
    const shown = new Set<NodeKey>();
    const listeners = new Set<(blocks: ReadonlySet<NodeKey>) => void>();
    const view: View = {
      has: (block) => shown.has(block),
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const show = (now: ReadonlySet<NodeKey>) => {
      const changed = new Set([...now, ...shown].filter((key) => now.has(key) !== shown.has(key)));
      if (changed.size === 0) return;
      for (const key of changed) if (!shown.delete(key)) shown.add(key);
      for (const listener of listeners) listener(changed);
    };
    return { view, show };
  },
  register(editor, _config, state) {
    // Without a page nothing is in view.
    if (typeof document === 'undefined') return () => {};
    const { show } = state.getOutput();
    let frame = 0;
    const look = () => {
      frame = 0;
      const root = editor.getRootElement();
      if (root) show(editor.read(() => $keysOf(inView(root))));
    };
    const lookSoon = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    return mergeRegister(
      editor.registerRootListener((root) => {
        if (!root) return;
        const stop = new AbortController();
        const { signal } = stop;
        // Whatever scrolls around the text.
        const onScroll = ({ target }: Event) => {
          if (target instanceof Node && target.contains(root)) look();
        };
        document.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
        window.addEventListener('resize', lookSoon, { signal });
        // Lines wrap, pictures come in.
        const observer = new ResizeObserver(look);
        observer.observe(root);
        return () => {
          stop.abort();
          observer.disconnect();
          cancelAnimationFrame(frame);
          frame = 0;
        };
      }),
      editor.registerUpdateListener(({ dirtyElements, tags }) => {
        // Blocks came, went or moved; a key in the words of one only makes it dirty.
        const isMoved = [...dirtyElements].some(([key, isWritten]) => isWritten && key !== 'root');
        if (isMoved || tags.has(HISTORIC_TAG)) lookSoon();
      }),
    );
  },
});

export const viewOf = (editor: LexicalEditor): View =>
  getExtensionDependencyFromEditor(editor, ViewExtension).output.view;

/** The children of the text that are in view or just beyond it, which stand one below the other. */
function inView({ children }: HTMLElement): Element[] {
  const [top, bottom] = [-beyond * innerHeight, (1 + beyond) * innerHeight];
  let [from, to] = [0, children.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) from = middle + 1;
    else to = middle;
  }
  const found: Element[] = [];
  for (let at = from; at < children.length; at++) {
    const child = children[at];
    if (!child || child.getBoundingClientRect().top > bottom) break;
    found.push(child);
  }
  return found;
}

const $keysOf = (elements: readonly Element[]): Set<NodeKey> =>
  new Set(elements.flatMap((element) => $getNearestNodeFromDOMNode(element)?.getKey() ?? []));
