export function isApproved(expression: string, kind?: { isTool?: boolean }): boolean;
export function unapproved(lock: { packages: Record<string, object> }): string[];
