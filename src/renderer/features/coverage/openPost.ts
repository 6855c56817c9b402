import { navigate } from '../../shell/route';
import { focusAfterDialog } from '../../ui/focusAfterDialog';

/** Opens an article or archive post from a dialog that closes: the button to which the focus would return may be gone. */
export function openPost({ kind, id }: { kind: 'article' | 'archive'; id: string }): void {
  navigate({ view: kind, id });
  focusAfterDialog(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    return isLost
      ? document.querySelector<HTMLElement>('main [role="listbox"], main [role="textbox"]')
      : null;
  });
}
