import { useState } from 'react';
import { useCall } from '../../api/query';
import { matches } from '../../shell/matches';
import { useAsksForUpdates, useKeys } from '../../shell/preferences';
import { Badge } from '../../ui/Badge';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { t } from './messages';
import styles from './PreferencesDialog.module.css';
import { type Preference, type Section, sectionsOf } from './sections';

interface Props {
  hasWorkspace: boolean;
  onClose(): void;
}

/** All preferences in sections. Each takes effect when it is changed. */
export function PreferencesDialog({ hasWorkspace, onClose }: Props) {
  const [text, setText] = useState('');
  const wanted = text.trim();
  const keys = useKeys();
  const hasUpdates = useAsksForUpdates() !== null;
  const sections = sectionsOf({ hasWorkspace, hasUpdates, keys }).flatMap((section) =>
    found(section, wanted),
  );
  return (
    <Dialog isOpen isDismissable size="wide" title={t('title')} onClose={onClose}>
      <div className={styles.search}>
        <TextField
          label={t('search')}
          hideLabel
          placeholder={t('search')}
          value={text}
          onChange={setText}
          autoFocus
        />
      </div>
      <Problems />
      <div className={styles.layout}>
        <nav aria-label={t('sections')} className={styles.nav}>
          {sections.map(({ id, title }) => (
            <button key={id} type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          ))}
        </nav>
        <div className={styles.sections}>
          {sections.map((section) => (
            <SectionPart key={section.id} section={section} isSearch={wanted !== ''} />
          ))}
          {sections.length === 0 && <p className={styles.none}>{t('noMatches', { text: wanted })}</p>}
        </div>
      </div>
    </Dialog>
  );
}

const headingOf = (id: string) => `preferences-${id}`;

function goTo(id: string): void {
  const heading = document.getElementById(headingOf(id));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The section with the preferences that match; none when none does. */
function found(section: Section, wanted: string): Section[] {
  const isWanted = ({ title, detail = '', words = '' }: Preference) =>
    matches(`${title} ${detail} ${words} ${section.title}`, wanted);
  const preferences = section.preferences.filter(isWanted);
  return preferences.length > 0 ? [{ ...section, preferences }] : [];
}

function SectionPart({ section, isSearch }: { section: Section; isSearch: boolean }) {
  const { id, title, scope, preferences, foot } = section;
  return (
    <section aria-labelledby={headingOf(id)}>
      <div className={styles.heading}>
        <h3 id={headingOf(id)} tabIndex={-1}>
          {title}
        </h3>
        <Badge>{t(`scope.${scope}`)}</Badge>
      </div>
      <ul className={styles.preferences}>
        {preferences.map((preference) => (
          <li key={preference.id} data-preference={preference.id}>
            <div>
              <span className={styles.name}>{preference.title}</span>
              {preference.detail && <span className={styles.detail}>{preference.detail}</span>}
            </div>
            <div className={styles.control}>{preference.control}</div>
          </li>
        ))}
      </ul>
      {!isSearch && foot}
    </section>
  );
}

/** What the settings' files hold that cannot be used. */
function Problems() {
  const problems = useCall('app.preferences', undefined).data?.problems ?? [];
  if (problems.length === 0) return null;
  return (
    <ul role="alert" className={styles.problems}>
      {problems.map(({ name, value }) => (
        <li key={name}>{t('problem', { name, value })}</li>
      ))}
    </ul>
  );
}
