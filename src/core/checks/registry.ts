import type { Check } from './check';

/** All readiness checks, in the order in which their findings are shown. */
export const checks: readonly Check[] = [];
