// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import type { Bridge } from '../../ipc/contract';
import { LiveRegion } from './announce';
import type { ActionOptions } from './perform';
import { ToastRegion } from './ToastRegion';
import { notices as queue } from './toast';
import { useAction } from './useAction';

const requests: { channel: string; input: unknown }[] = [];
let reportProgress: (payload: unknown) => void = () => {};
const bridge: Bridge = {
  invoke: async (channel, input) => {
    requests.push({ channel, input });
    return { ok: true, value: undefined };
  },
  on: (event, listener) => {
    if (event === 'progress') reportProgress = listener;
    return () => {};
  },
};
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
window.stet = bridge;

interface Props {
  work(input: string, job: string): Promise<unknown>;
  options: ActionOptions<unknown>;
  onRender(action: ReturnType<typeof useAction<string>>): void;
}

function Component({ work, options, onRender }: Props) {
  onRender(useAction(work, options));
  return null;
}

/** Mounts a component that uses the action, and the regions where its outcome is reported. */
async function mount(work: Props['work'], options: Props['options'] = {}) {
  const rendered: Parameters<Props['onRender']>[0][] = [];
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root.render(
      <>
        <Component work={work} options={options} onRender={(action) => rendered.push(action)} />
        <ToastRegion />
        <LiveRegion />
      </>,
    ),
  );
  return () => {
    const action = rendered.at(-1);
    if (!action) throw new Error('Nothing was rendered.');
    return action;
  };
}

const notices = () =>
  [...document.querySelectorAll('[role=alertdialog] :is([role=status], [role=alert])')].map(
    (notice) => notice.textContent,
  );
const readOut = () => document.querySelector('[role=status][aria-live=polite]')?.textContent;

beforeEach(() => {
  act(() => queue.clear());
  document.body.replaceChildren();
  requests.length = 0;
});

test('shows and announces the result once', async () => {
  const action = await mount(async (name) => name.length, {
    toast: (length) => `${length} letters`,
    announce: 'Counted',
  });
  await act(async () => action().run('seven77'));
  expect(notices()).toEqual(['7 letters']);
  expect(readOut()).toBe('Counted');
  expect(action()).toMatchObject({ isRunning: false, error: null });
});

test('runs with progress until the work ends; a second press does nothing', async () => {
  const done = Promise.withResolvers<void>();
  const jobs: string[] = [];
  const action = await mount((_, job) => {
    jobs.push(job);
    return done.promise;
  });
  await act(async () => action().run(''));
  await act(async () => action().run(''));
  expect(jobs).toHaveLength(1);
  expect(action()).toMatchObject({ isRunning: true, progress: null });

  const progress = { job: jobs[0], done: 1, total: 2, label: 'page' };
  await act(async () => reportProgress({ ...progress, job: 'another' }));
  expect(action().progress).toBeNull();
  await act(async () => reportProgress(progress));
  expect(action().progress).toEqual(progress);
  action().cancel();
  expect(requests).toEqual([{ channel: 'jobs.cancel', input: { job: jobs[0] } }]);

  await act(async () => done.resolve());
  expect(action()).toMatchObject({ isRunning: false, progress: null });
});

test('a failure becomes a notice and can be tried again', async () => {
  let isBroken = true;
  const action = await mount(async () => {
    if (isBroken) throw new StetError('invalid-input', verbatim('It is broken.'));
  });
  await act(async () => action().run(''));
  expect(notices()).toContain('It is broken.');
  expect(action()).toMatchObject({ isRunning: false, error: { code: 'invalid-input' } });
  isBroken = false;
  await act(async () => action().run(''));
  expect(action().error).toBeNull();
});

test('an error that the component shows itself is not a notice, and neither is a cancel', async () => {
  const own = await mount(() => Promise.reject(new Error('Shown in the form')), { isToasted: () => false });
  await act(async () => own().run(''));
  expect(own().error?.message).toBe('Shown in the form');
  await act(async () => own().clearError());
  expect(own().error).toBeNull();

  const cancelled = await mount(() =>
    Promise.reject(new StetError('cancelled', verbatim('The user cancelled'))),
  );
  await act(async () => cancelled().run(''));
  expect(cancelled().error).toBeNull();
  expect(notices()).not.toContain('Shown in the form');
  expect(notices()).not.toContain('The user cancelled');
});
