import type { ReactNode } from 'react';
import type { Keys } from '../../../ipc/keys';
import { BackupPlacePreference, CapturePreference } from './elsewhere';
import { keyPreferences, UsualKeys } from './keys';
import {
  AccentPreference,
  FacePreference,
  InterfaceLanguagePreference,
  NumberPreference,
  TextSample,
  ThemePreference,
  UsualLook,
  ZoomPreference,
} from './look';
import { t } from './messages';
import {
  BylinesPreference,
  LanguagePreference,
  PresetPreference,
  SectionPreference,
  StylePreference,
  TemplatePreference,
} from './newArticles';
import {
  DictionariesPreference,
  OwnWordsPreference,
  QuotationsPreference,
  SpellingPreference,
  WorkspaceWordsPreference,
} from './spelling';
import { UpdatesPreference } from './updates';
import {
  LitPreference,
  NamePreference,
  PastePreference,
  SmartTypingPreference,
  TypewriterPreference,
} from './writing';

export interface Preference {
  id: string;
  title: string;
  detail?: string;
  /** Other words by which it is found. */
  words?: string;
  control: ReactNode;
}

export interface Section {
  id: string;
  title: string;
  /** What the settings hold for. */
  scope: 'machine' | 'workspace';
  preferences: Preference[];
  /** Shown below them while nothing is searched. */
  foot?: ReactNode;
}

interface Where {
  hasWorkspace: boolean;
  /** Whether this build knows where to ask for a newer version. */
  hasUpdates: boolean;
  keys: Keys;
}

/** All sections; those of a workspace only while one is open. */
export const sectionsOf = ({ hasWorkspace, hasUpdates, keys }: Where): Section[] =>
  [
    look(),
    typing(),
    reviewing(),
    newArticles(),
    writing(),
    spelling(),
    words(),
    safety(),
    capture(),
    ...(hasUpdates ? [updates()] : []),
    ofKeys(keys),
  ].filter(({ scope }) => scope === 'machine' || hasWorkspace);

const look = (): Section => ({
  id: 'look',
  title: t('look'),
  scope: 'machine',
  preferences: [
    { id: 'theme', title: t('theme'), words: t('theme.words'), control: <ThemePreference /> },
    {
      id: 'accent',
      title: t('accent'),
      detail: t('accent.detail'),
      words: t('accent.words'),
      control: <AccentPreference />,
    },
    {
      id: 'interfaceLanguage',
      title: t('interfaceLanguage'),
      detail: t('interfaceLanguage.detail'),
      words: t('interfaceLanguage.words'),
      control: <InterfaceLanguagePreference />,
    },
    { id: 'zoom', title: t('zoom'), detail: t('zoom.detail'), control: <ZoomPreference /> },
    { id: 'face', title: t('face'), words: t('face.words'), control: <FacePreference /> },
    { id: 'size', title: t('size'), words: t('size.words'), control: <NumberPreference name="size" /> },
    { id: 'width', title: t('width'), words: t('width.words'), control: <NumberPreference name="width" /> },
    { id: 'lineHeight', title: t('lineHeight'), control: <NumberPreference name="lineHeight" /> },
  ],
  foot: (
    <>
      <TextSample />
      <UsualLook />
    </>
  ),
});

const typing = (): Section => ({
  id: 'typing',
  title: t('typing'),
  scope: 'machine',
  preferences: [
    {
      id: 'smartTyping',
      title: t('smartTyping'),
      detail: t('smartTyping.detail'),
      words: t('smartTyping.words'),
      control: <SmartTypingPreference />,
    },
    {
      id: 'typewriter',
      title: t('typewriter'),
      detail: t('typewriter.detail'),
      words: t('typewriter.words'),
      control: <TypewriterPreference />,
    },
    {
      id: 'lit',
      title: t('lit'),
      detail: t('lit.detail'),
      words: t('lit.words'),
      control: <LitPreference />,
    },
  ],
});

const reviewing = (): Section => ({
  id: 'reviewing',
  title: t('reviewing'),
  scope: 'machine',
  preferences: [
    {
      id: 'reviewerName',
      title: t('reviewerName'),
      detail: t('reviewerName.detail'),
      words: t('reviewerName.words'),
      control: <NamePreference />,
    },
  ],
});

const newArticles = (): Section => ({
  id: 'newArticles',
  title: t('newArticles'),
  scope: 'workspace',
  preferences: [
    { id: 'language', title: t('language'), control: <LanguagePreference /> },
    {
      id: 'bylines',
      title: t('bylines'),
      detail: t('bylines.detail'),
      words: t('bylines.words'),
      control: <BylinesPreference />,
    },
    { id: 'section', title: t('section'), control: <SectionPreference /> },
    {
      id: 'template',
      title: t('template'),
      detail: t('template.detail'),
      control: <TemplatePreference />,
    },
    {
      id: 'style',
      title: t('style'),
      detail: t('style.detail'),
      words: t('style.words'),
      control: <StylePreference />,
    },
    {
      id: 'preset',
      title: t('preset'),
      detail: t('preset.detail'),
      words: t('preset.words'),
      control: <PresetPreference />,
    },
  ],
});

const writing = (): Section => ({
  id: 'writing',
  title: t('writing'),
  scope: 'workspace',
  preferences: [
    {
      id: 'paste',
      title: t('paste'),
      detail: t('paste.detail'),
      words: t('paste.words'),
      control: <PastePreference />,
    },
  ],
});

const spelling = (): Section => ({
  id: 'spelling',
  title: t('spelling'),
  scope: 'machine',
  preferences: [
    {
      id: 'spelling',
      title: t('spelling.check'),
      detail: t('spelling.detail'),
      control: <SpellingPreference />,
    },
    { id: 'quotations', title: t('spelling.quotations'), control: <QuotationsPreference /> },
    {
      id: 'dictionaries',
      title: t('dictionaries'),
      detail: t('dictionaries.detail'),
      words: t('dictionaries.words'),
      control: <DictionariesPreference />,
    },
    { id: 'ownWords', title: t('ownWords'), detail: t('ownWords.detail'), control: <OwnWordsPreference /> },
  ],
});

const words = (): Section => ({
  id: 'words',
  title: t('words'),
  scope: 'workspace',
  preferences: [
    {
      id: 'workspaceWords',
      title: t('workspaceWords'),
      detail: t('workspaceWords.detail'),
      control: <WorkspaceWordsPreference />,
    },
  ],
});

const safety = (): Section => ({
  id: 'safety',
  title: t('safety'),
  scope: 'workspace',
  preferences: [
    { id: 'backups', title: t('backups'), words: t('backups.words'), control: <BackupPlacePreference /> },
  ],
});

const capture = (): Section => ({
  id: 'capture',
  title: t('capture'),
  scope: 'machine',
  preferences: [
    {
      id: 'captureKey',
      title: t('captureKey'),
      detail: t('captureKey.detail'),
      words: t('captureKey.words'),
      control: <CapturePreference />,
    },
  ],
});

const updates = (): Section => ({
  id: 'updates',
  title: t('updates'),
  scope: 'machine',
  preferences: [
    {
      id: 'asksForUpdates',
      title: t('updates.newer'),
      detail: t('updates.detail'),
      words: t('updates.words'),
      control: <UpdatesPreference />,
    },
  ],
});

const ofKeys = (keys: Keys): Section => ({
  id: 'keys',
  title: t('keys'),
  scope: 'machine',
  preferences: keyPreferences(keys),
  foot: <UsualKeys />,
});
