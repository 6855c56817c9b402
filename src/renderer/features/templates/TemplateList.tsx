import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { builtInTemplates, type ListedTemplate, type TemplateId } from '../../../core/model/template';
import { Badge } from '../../ui/Badge';
import menu from '../../ui/Menu.module.css';
import { t } from './messages';
import styles from './templates.module.css';

interface Props {
  templates: ListedTemplate[];
  chosen: TemplateId | null;
  usual: TemplateId | null;
  onChoose(id: TemplateId): void;
  /** Enter, or a double click. */
  onCreate(id: TemplateId): void;
}

const isBuiltIn = ({ id }: ListedTemplate): boolean => builtInTemplates.some((known) => known === id);

/** Own templates and those of the app; the arrows choose, Enter creates. */
export function TemplateList({ templates, chosen, usual, onChoose, onCreate }: Props) {
  const groups = [
    { title: t('new.own'), items: templates.filter((one) => !isBuiltIn(one)) },
    { title: t('new.builtIn'), items: templates.filter(isBuiltIn) },
  ];
  const pick = (key: unknown, run: (id: TemplateId) => void) => {
    const template = templates.find(({ id }) => id === key);
    if (template) run(template.id);
  };
  return (
    <ListBox
      aria-label={t('new.list')}
      className={styles.list}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => pick([...keys][0], onChoose)}
      onAction={(key) => pick(key, onCreate)}
    >
      {groups
        .filter(({ items }) => items.length > 0)
        .map(({ title, items }) => (
          <ListBoxSection key={title}>
            <Header className={styles.group}>{title}</Header>
            {items.map(({ id, name }) => (
              <ListBoxItem key={id} id={id} textValue={name} className={menu.item}>
                <span className={styles.name}>{name}</span>
                {id === usual && <Badge tone="plain">{t('usual.badge')}</Badge>}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
    </ListBox>
  );
}
