import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './empty.css';

interface Props {
  icon: Icon;
  title: string;
  children?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
}

export function EmptyState({ icon: IconShape, title, children, action }: Props) {
  return (
    <div className="empty">
      <IconShape size={34} stroke={1.3} aria-hidden />
      <h2>{title}</h2>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
}
