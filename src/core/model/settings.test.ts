import { expect, test } from 'vitest';
import {
  machineDefaults,
  machineSettingsSchema,
  readSettings,
  workspaceDefaults,
  workspaceSettingsSchema,
} from './settings';

test('the defaults are valid', () => {
  expect(workspaceSettingsSchema.parse(workspaceDefaults)).toEqual(workspaceDefaults);
  expect(machineSettingsSchema.parse(machineDefaults)).toEqual(machineDefaults);
});

test('a damaged or unknown stored value does not take the others with it', () => {
  const stored = new Map<string, unknown>([
    ['theme', 'dark'],
    ['layout', { sidebar: 'wide' }],
    ['citationStyle', 7],
    ['fromNewerStet', true],
  ]);
  expect(readSettings(workspaceSettingsSchema, workspaceDefaults, stored)).toEqual({
    ...workspaceDefaults,
    theme: 'dark',
  });
});

test('a setting that nobody defined is refused', () => {
  expect(workspaceSettingsSchema.partial().safeParse({ colour: 'red' }).success).toBe(false);
});
