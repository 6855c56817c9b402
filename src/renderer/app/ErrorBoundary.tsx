import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';

interface Props {
  /** Named in the message: `The inspector`. */
  region: string;
  children: ReactNode;
}

/** One region's failure leaves the others as they are. */
export class ErrorBoundary extends Component<Props, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h2>{this.props.region} could not be shown</h2>
        <p>{this.state.message}</p>
        <Button onPress={() => this.setState({ message: null })}>Show it again</Button>
      </div>
    );
  }
}
