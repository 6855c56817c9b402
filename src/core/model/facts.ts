/** What is so in the article's text: where the caret is, and what is selected. */
export const textFacts = [
  /** Something is selected, if only a place for the caret or a figure. */
  'selection',
  /** A caret or a selection of text; not a selected figure. */
  'caret',
  /** Cells of a table are selected as a whole. */
  'cells',
  /** Words are selected. */
  'words',
  'link',
  /** Within somebody's words that are tied to a record. */
  'quotation',
  /** A citation, a footnote's number or a figure is selected, and nothing else. */
  'citation',
  'footnote',
  'figure',
  /** The width of the selected figure. */
  'ownWidth',
  'width25',
  'width50',
  'width75',
  'width100',
  'code',
  'table',
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'numberList',
  'checkList',
  /** There is a block above the selected ones, so they can move up. */
  'above',
  'below',
] as const;
export type TextFact = (typeof textFacts)[number];

/** What a command can depend on. The window says which of these are so; the menus show what can be done. */
export const facts = [
  ...textFacts,
  'workspace',
  'writable',
  /** An article is shown. */
  'article',
  /** A pane is open beside it. */
  'beside',
  /** An article or a post of the archive is shown. */
  'post',
  /** The article can be changed: it is not in the bin, and the workspace is not read-only. */
  'editable',
  /** Changes are suggested in the article's text. */
  'suggested',
  /** An article is shown that cannot be changed. */
  'fixed',
  'draft',
  'review',
  'ready',
  'published',
  /** The field with the focus may have something to undo. */
  'undoable',
  'redoable',
  /** The window is not shown at its usual size. */
  'zoomed',
  /** Only the text is shown: focus mode. */
  'focused',
  /** A notice is on the screen. */
  'notice',
  /** A dialog is over the window. */
  'dialog',
] as const;
export type Fact = (typeof facts)[number];
