import { Component, type ReactNode } from 'react';
import { reportError } from '../api/reportErrors';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { t } from './messages';

interface Props {
  /** Shown in place of a region that failed. */
  title: string;
  children: ReactNode;
}

/** Keeps the failure of one region from the others. */
export class ErrorBoundary extends Component<Props, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override componentDidCatch(error: unknown) {
    reportError(error);
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <EmptyState
        role="alert"
        title={this.props.title}
        action={<Button onPress={() => this.setState({ message: null })}>{t('showAgain')}</Button>}
      >
        {this.state.message}
      </EmptyState>
    );
  }
}
