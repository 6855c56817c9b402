export const scheme = 'stet';

/** The address of our scheme that a program was started with. */
export const captureAddressIn = (args: string[]): string | undefined =>
  args.find((arg) => arg.slice(0, scheme.length + 1).toLowerCase() === `${scheme}:`);
