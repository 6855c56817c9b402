import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first shown, and shown as soon as it is loaded. React's `lazy` would
 * be slower: React shows what follows a fallback only 300 ms later, so that fallbacks do not flicker.
 */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Loaded: ComponentType<P> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each module, as `lazy` is
  return function Lazily(props: P) {
    const [, setLoaded] = useState(false);
    useEffect(() => {
      if (Loaded) return;
      load().then(
        (component) => {
          Loaded = component;
          setLoaded(true);
        },
        (error: unknown) =>
          setLoaded(() => {
            throw error;
          }),
      );
    }, []);
    return Loaded && <Loaded {...props} />;
  };
}
