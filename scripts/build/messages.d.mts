import type { Plugin } from 'vite';

export function parsedMessages(): Plugin;
