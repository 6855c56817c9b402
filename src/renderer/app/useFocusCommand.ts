import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { call } from '../api/client';
import { currentSession } from '../session/current';
import { announce } from '../shell/announce';
import { useCommand } from '../shell/commands';
import { setFacts } from '../shell/context';
import { keyLabel } from '../shell/keyLabel';
import { isFocusMode, setFocusMode, useFocusMode } from '../shell/layout';
import { perform } from '../shell/perform';
import { currentKeys } from '../shell/preferences';
import { useRoute } from '../shell/route';
import { toast } from '../shell/toast';
import { overlays } from '../ui/overlays';
import { t } from './messages';

/** Focus mode: by its command, until that comes again, Escape is pressed, or another view opens. */
export function useFocusCommand(): void {
  const isFocused = useFocusMode();
  const isArticle = useRoute().view === 'article';
  useCommand('view.focus', () => switchTo(!isFocusMode()));
  useEffect(() => {
    if (!isArticle) setFocusMode(false);
  }, [isArticle]);
  useEffect(() => {
    if (!isFocused) return;
    setFacts('focus', ['focused']);
    void perform(sayHowToLeave);
    window.addEventListener('keydown', leaveByEscape);
    return () => {
      window.removeEventListener('keydown', leaveByEscape);
      setFacts('focus', []);
      announce(t('focus.off'));
    };
  }, [isFocused]);
}

/** The lines in view and the caret stay where they are, though what is above them goes or comes. */
function switchTo(isOn: boolean): void {
  const handle = currentSession()?.handle.get();
  const place = handle?.place();
  flushSync(() => setFocusMode(isOn));
  if (place) handle?.goTo(place);
  else if (isOn) handle?.focus();
}

/** Whatever else Escape closes comes first: a dialog, a menu, a card, the search bar. */
function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || overlays.areOpen()) return;
  const isElsewhere =
    event.target instanceof Element && event.target.closest('input, textarea, [role=dialog]');
  if (!isElsewhere) switchTo(false);
}

async function sayHowToLeave(): Promise<void> {
  const key = currentKeys()['view.focus'];
  const how = key === null ? t('focus.hint.noKey') : t('focus.hint', { key: keyLabel(key) });
  const { isFocusNew } = await call('help.state', undefined);
  if (!isFocusNew) return announce(how);
  toast(how);
  await call('help.seen', { what: 'focus' });
}
