import type { ListedTemplate } from '../../../core/model/template';
import { languageName } from '../../ui/languages';
import { t } from './messages';
import styles from './templates.module.css';

/** What an article of this template begins with. */
export function TemplatePreview({ template: { meta, lines } }: { template: ListedTemplate }) {
  const { headline, standfirst, section, bylines = [], tags = [], language } = meta;
  const facts = [section, bylines.join(', '), tags.join(', ')].filter(Boolean);
  if (language) facts.push(t('new.language', { language: languageName(language) }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so must be reached by keys
    <section className={styles.preview} aria-label={t('new.preview')} lang={language} tabIndex={0}>
      {headline && <h3 dir="auto">{headline}</h3>}
      {standfirst && (
        <p className={styles.standfirst} dir="auto">
          {standfirst}
        </p>
      )}
      {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
      {lines.map(({ isHeading, text }, index) =>
        isHeading ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a template do not move
          <h4 key={index} dir="auto">
            {text}
          </h4>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a template do not move
          <p key={index} dir="auto">
            {text}
          </p>
        ),
      )}
      {lines.length === 0 && <p className={styles.facts}>{t('new.noText')}</p>}
    </section>
  );
}
