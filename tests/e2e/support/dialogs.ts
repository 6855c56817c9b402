import type { Locator, Page } from 'playwright-core';
import { type CommandId, commandIds, commandTitle } from '../../../src/ipc/commands.ts';

/** Dialogs and confirmations over the window. Notices have the role too, but are over nothing. */
export const dialogs = (page: Page): Locator =>
  page.locator('[data-overlay] :is([role=dialog], [role=alertdialog])');

/** After a test, which may have failed and left some open: the next finds none. */
export async function closeDialogs(page: Page): Promise<void> {
  for (let tries = 0; tries < 4 && (await dialogs(page).count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await page.waitForTimeout(300);
  }
}

/** Commands with `…` that ask the system, or something that the sample lacks, instead of opening a dialog of the window. */
const others: Partial<Record<CommandId, string>> = {
  'import.files': 'a system dialog',
  'import.folder': 'a system dialog',
  'import.archive': 'a system dialog',
  'import.archiveFile': 'a system dialog',
  'share.word': 'a system dialog',
  'insert.figure': 'a system dialog',
  'sources.fromPage': 'a system dialog',
  'sources.undoImport': 'no import to undo',
  'workspace.copies': 'no copy of the sample',
  'workspace.rescued': 'no text that was not saved',
  'edit.citation': 'no citation selected: tested in citations.e2e.ts',
  'quote.edit': 'no quotation selected: tested in quotations.e2e.ts',
  'insert.related': 'a menu in the text',
  'sources.importFile': 'a system dialog',
  'sources.addTranscript': 'a system dialog',
  'workspace.create': 'a system dialog',
  'workspace.open': 'a system dialog',
  'workspace.import': 'a system dialog',
};

/** Every command that ends in `…` opens a dialog: a new one is tested as soon as it is in the table. */
export const dialogCommands: CommandId[] = commandIds.filter(
  (id) => commandTitle(id).endsWith('…') && !(id in others),
);

/** These are read first: the focus is on the dialog itself, and its filters are the next stop. */
export const readFirst: readonly CommandId[] = ['quote.balance', 'coverage.open', 'checks.levels'];
