/** What answers by promises only can be loaded when it is first asked. */
type Asked<S> = {
  [Name in keyof S]: S[Name] extends (...args: never[]) => Promise<unknown> ? S[Name] : never;
};

type Method = (...args: unknown[]) => Promise<unknown>;

/** A service whose modules load with the first call of one of its methods. */
export function later<S extends Asked<S>>(load: () => Promise<S>): S {
  let loading: Promise<S> | undefined;
  const loaded = async (): Promise<S> => {
    loading ??= load();
    return loading.catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  };
  const get = (_: object, name: string | symbol): Method | undefined => {
    // What has a `then` is taken for a promise where it is awaited.
    if (name === 'then' || typeof name === 'symbol') return undefined;
    // The type of the method is that of its service, which the compiler checks at the call.
    return async (...args) => ((await loaded()) as unknown as Record<string, Method>)[name]?.(...args);
  };
  return new Proxy({}, { get }) as S;
}
