import type { Plugin } from 'vite';

export function unusedSchemas(): Plugin;
