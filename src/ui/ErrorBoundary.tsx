/** A panel that fails takes nothing else down, and can be opened again. */
import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useText } from '../i18n/text.tsx';

type Props = {
  readonly children: ReactNode;
  /** Changing it clears the failure: another panel was opened. */
  readonly resetKey: string;
  readonly onError?: (error: Error) => void;
};

export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override componentDidCatch(error: Error) {
    this.props.onError?.(error);
  }

  override componentDidUpdate(previous: Props) {
    if (previous.resetKey !== this.props.resetKey && this.state.error) {
      this.setState({ error: null });
    }
  }

  override render() {
    return this.state.error ? (
      <Failed error={this.state.error} onReset={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}

function Failed({ error, onReset }: { error: Error; onReset: () => void }) {
  const text = useText();
  return (
    <div className="failed" role="alert">
      <p>{text('panel.failed')}</p>
      <p className="quiet">{error.message}</p>
      <Button className="button" onPress={onReset}>
        {text('panel.reset')}
      </Button>
    </div>
  );
}
