import { type Appearance, usualAppearance, zoomedBy } from '../../core/model/appearance';
import { usualWriting, type Writing } from '../../core/model/writing';
import type { Preferences } from '../../ipc/channels/preferences';
import type { Output } from '../../ipc/contract';
import { type ChosenKeys, type Keys, keysOf } from '../../ipc/keys';
import { call } from '../api/client';
import { onStale, useCall } from '../api/query';
import { registerCommand } from './commands';
import { setFacts } from './context';
import { followKeyPresses } from './keyPresses';
import { t } from './messages';
import { perform } from './perform';
import { Store, useStore } from './store';
import { toast } from './toast';

const appearance = new Store<Appearance>(usualAppearance);
const systemAccent = new Store<string | null>(null);
const smartTyping = new Store(true);
const writing = new Store<Writing>(usualWriting);
const reviewerName = new Store('');
const spelling = new Store<Preferences['spelling']>({ isOn: false, quotations: true, also: [], words: [] });
const chosenKeys = new Store<ChosenKeys>({});
const keys = new Store<Keys>(keysOf({}));

export const useAppearance = (): Appearance => useStore(appearance);
export const currentAppearance = (): Appearance => appearance.get();
/** Null: the system names none. */
export const useSystemAccent = (): string | null => useStore(systemAccent);
export const useSmartTyping = (): boolean => useStore(smartTyping);
export const isTypingSmart = (): boolean => smartTyping.get();
export const useWriting = (): Writing => useStore(writing);
export const currentWriting = (): Writing => writing.get();
export const followWriting = writing.subscribe;
/** What is chosen holds before it is stored. */
export function changeWriting(change: Partial<Writing>): Promise<unknown> {
  const next = { ...writing.get(), ...change };
  writing.set(next);
  return setPreferences({ writing: next });
}
/** Under which the user comments and suggests; empty: not known yet. */
export const useReviewerName = (): string => useStore(reviewerName);
export const currentReviewerName = (): string => reviewerName.get();
export const useSpelling = (): Preferences['spelling'] => useStore(spelling);
export const currentSpelling = (): Preferences['spelling'] => spelling.get();
export const followSpelling = spelling.subscribe;
/** What is chosen holds before it is stored. */
export function changeSpelling(change: Partial<Preferences['spelling']>): Promise<unknown> {
  const next = { ...spelling.get(), ...change };
  spelling.set(next);
  return setPreferences({ spelling: next });
}

/** Whether each start asks for a newer version; null: this build knows nobody to ask. */
export function useAsksForUpdates(): boolean | null {
  const { data } = useCall('app.preferences', undefined);
  return data?.hasUpdateFeed ? data.asksForUpdates : null;
}
export const changeAsksForUpdates = (asksForUpdates: boolean): Promise<unknown> =>
  setPreferences({ asksForUpdates });

/** The key of every command, as the user has it. */
export const useKeys = (): Keys => useStore(keys);
export const currentKeys = (): Keys => keys.get();
/** What of it is not as usual. */
export const useChosenKeys = (): ChosenKeys => useStore(chosenKeys);

/** Changes that are not stored yet: until they are, what main says is older than what holds here. */
let underWay = 0;

/** Of several quick changes each is made to what the one before left, and all of them hold. */
async function setPreferences(change: Partial<Preferences>): Promise<unknown> {
  underWay += 1;
  const error = await perform(() => call('app.setPreferences', change));
  underWay -= 1;
  if (underWay === 0) await perform(load);
  return error;
}

/** `change` gets the chosen keys as they are now. */
export function changeKeys(change: (chosen: ChosenKeys) => ChosenKeys): Promise<unknown> {
  const next = change(chosenKeys.get());
  followKeys(next);
  return setPreferences({ keys: next });
}

/** What is chosen is shown before it is stored. */
export function changeAppearance(change: Partial<Appearance>): Promise<unknown> {
  const next = { ...appearance.get(), ...change };
  show(next);
  return setPreferences({ appearance: next });
}

/** What is chosen holds before it is stored. */
export function changeSmartTyping(isOn: boolean): Promise<unknown> {
  smartTyping.set(isOn);
  return setPreferences({ smartTyping: isOn });
}

/** What is entered holds before it is stored. */
export function changeReviewerName(name: string): Promise<unknown> {
  reviewerName.set(name);
  return setPreferences({ reviewerName: name });
}

/** Reads the preferences and follows their changes, and handles the commands that change them. */
export function followPreferences(): () => void {
  const read = () => void perform(load);
  void perform(async () => tellProblems(await load()));
  const zoom = (to: () => number) => () => void changeAppearance({ zoom: to() });
  const stops = [
    registerCommand('view.spelling', () => void switchSpelling()),
    onStale(['app.preferences'], read),
    followKeyPresses(() => ({ keys: keys.get(), chosen: chosenKeys.get() })),
    registerCommand(
      'view.zoomIn',
      zoom(() => zoomedBy(appearance.get().zoom, 1)),
    ),
    registerCommand(
      'view.zoomOut',
      zoom(() => zoomedBy(appearance.get().zoom, -1)),
    ),
    registerCommand(
      'view.zoomReset',
      zoom(() => usualAppearance.zoom),
    ),
    registerCommand('view.typewriter', () => {
      const isOn = !writing.get().typewriter;
      void changeWriting({ typewriter: isOn });
      toast(t(isOn ? 'typewriter.on' : 'typewriter.off'));
    }),
    registerCommand('view.lightSentence', () => light('sentence')),
    registerCommand('view.lightParagraph', () => light('paragraph')),
    registerCommand('view.smartTyping', () => {
      const isOn = !smartTyping.get();
      void changeSmartTyping(isOn);
      toast(t(isOn ? 'smartTyping.on' : 'smartTyping.off'));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The same command again stops it. */
function light(part: 'sentence' | 'paragraph'): void {
  const lit = writing.get().lit === part ? 'all' : part;
  void changeWriting({ lit });
  toast(t(`lit.${lit}`));
}

async function switchSpelling(): Promise<void> {
  const { isOn } = spelling.get();
  if ((await changeSpelling({ isOn: !isOn })) === null) toast(t(isOn ? 'spelling.off' : 'spelling.on'));
}

/** Of those that the user chose; the app's own, such as the place of the window, come right by themselves. */
function tellProblems({ problems, ...chosen }: Output<'app.preferences'>): void {
  const found = problems.filter(({ name }) => (name.split('.')[0] ?? '') in chosen);
  const [first] = found;
  if (first) toast(t('settingProblems', { count: found.length, name: first.name }), 'bad');
}

async function load(): Promise<Output<'app.preferences'>> {
  const read = await call('app.preferences', undefined);
  systemAccent.set(read.systemAccent);
  if (underWay > 0) return read;
  show(read.appearance);
  smartTyping.set(read.smartTyping);
  reviewerName.set(read.reviewerName);
  if (JSON.stringify(read.writing) !== JSON.stringify(writing.get())) writing.set(read.writing);
  if (JSON.stringify(read.spelling) !== JSON.stringify(spelling.get())) spelling.set(read.spelling);
  if (JSON.stringify(read.keys) !== JSON.stringify(chosenKeys.get())) followKeys(read.keys);
  return read;
}

function followKeys(chosen: ChosenKeys): void {
  chosenKeys.set(chosen);
  keys.set(keysOf(chosen));
}

/** The style sheets read these; main sets the theme and the zoom. */
function show(next: Appearance): void {
  appearance.set(next);
  setFacts('window', next.zoom === usualAppearance.zoom ? [] : ['zoomed']);
  const root = document.documentElement;
  const { style } = root;
  const accent = next.accent === 'system' ? systemAccent.get() : null;
  root.toggleAttribute('data-system-accent', accent !== null);
  style.setProperty('--system-accent', accent);
  style.setProperty('--text-face', `var(--text-face-${next.face})`);
  style.setProperty('--text-size', `${next.size}px`);
  style.setProperty('--text-width', `${next.width}px`);
  style.setProperty('--text-line', String(next.lineHeight));
}
