// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ToastRegion } from './ToastRegion';
import { notices, toast, toastError } from './toast';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
let root: Root;

beforeEach(async () => {
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () => root.render(<ToastRegion />));
});
afterEach(async () => {
  await act(async () => {
    notices.clear();
    root.unmount();
  });
  vi.useRealTimers();
});

const shown = () => [...document.querySelectorAll('[role=alertdialog]')];
const texts = () =>
  shown().map((notice) => notice.querySelector(':is([role=status], [role=alert])')?.textContent);
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  );
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds));

test('a success goes after six seconds, an error stays until it is dismissed', async () => {
  await act(async () => {
    toast('Saved.');
    toastError(new Error('The disk is full.'));
  });
  expect(new Set(texts())).toEqual(new Set(['Saved.', 'The disk is full.']));
  await pass(6100);
  expect(texts()).toEqual(['The disk is full.']);
  await pass(60_000);
  expect(texts()).toEqual(['The disk is full.']);
  await act(async () => button('Dismiss notice')?.click());
  expect(texts()).toEqual([]);
});

test('a notice stays while the focus is in it', async () => {
  await act(async () => toast('Deleted.', 'ok', { label: 'Undo', run: () => {} }));
  await act(async () => button('Undo')?.focus());
  await pass(20_000);
  expect(texts()).toEqual(['Deleted.']);
  await act(async () => button('Undo')?.blur());
  await pass(6100);
  expect(texts()).toEqual([]);
});

test('its button does the thing once and closes the notice', async () => {
  let undone = 0;
  await act(async () => toast('Merged.', 'ok', { label: 'Undo', run: () => undone++ }));
  await act(async () => button('Undo')?.click());
  expect(undone).toBe(1);
  expect(texts()).toEqual([]);
});

test('only an error interrupts a screen reader', async () => {
  await act(async () => {
    toast('Saved.');
    toast('Lost.', 'bad');
  });
  expect(document.querySelector('[role=alertdialog] [role=status]')?.textContent).toBe('Saved.');
  expect(document.querySelector('[role=alertdialog] [role=alert]')?.textContent).toBe('Lost.');
});

test('F6 is left to the menu while a notice is shown: what React Aria listens on does not get it', async () => {
  await act(async () => toast('Lost.', 'bad'));
  const heard: string[] = [];
  const listener = ({ key }: KeyboardEvent) => heard.push(key);
  document.addEventListener('keydown', listener, true);
  for (const key of ['F6', 'F7']) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  }
  document.removeEventListener('keydown', listener, true);
  expect(heard).toEqual(['F7']);
});
