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

test('a damaged or unknown stored value does not take the others with it, and is named', () => {
  const stored = new Map<string, unknown>([
    ['checkedBy', 'Ada'],
    ['layout', 'wide'],
    ['citationStyle', 7],
    ['fromNewerStet', true],
  ]);
  expect(readSettings(workspaceSettingsSchema, workspaceDefaults, stored)).toEqual({
    settings: { ...workspaceDefaults, checkedBy: 'Ada' },
    problems: [
      { name: 'layout', value: '"wide"' },
      { name: 'citationStyle', value: '7' },
    ],
  });
});

test('of a value of several fields, a damaged or absent one alone gets its default', () => {
  const stored = new Map<string, unknown>([
    ['appearance', { theme: 'dark', size: 900, width: 700 }],
    ['keys', { 'edit.find': 'F3', 'edit.findNext': 4, 'go.desk': null }],
  ]);
  expect(readSettings(machineSettingsSchema, machineDefaults, stored)).toEqual({
    settings: {
      ...machineDefaults,
      appearance: { ...machineDefaults.appearance, theme: 'dark', width: 700 },
      keys: { 'edit.find': 'F3', 'go.desk': null },
    },
    problems: [
      { name: 'appearance.size', value: '900' },
      { name: 'keys.edit.findNext', value: '4' },
    ],
  });
});

test('a setting that nobody defined is refused', () => {
  expect(workspaceSettingsSchema.partial().safeParse({ colour: 'red' }).success).toBe(false);
});
