import { type ComponentType, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first shown, and shown as soon as it is there. React's `lazy`
 * would have the window wait: what follows a fallback is held back by 300 ms, so that fallbacks do not flicker.
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
