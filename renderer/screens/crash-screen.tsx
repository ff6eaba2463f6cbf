// What is shown when the app met a bug: that nothing saved is lost, the report, and a way back in. It catches what React
// throws and what no promise handled.
import { Component, type ReactNode } from 'react';
import { start } from '../start.ts';
import { Button } from '../ui/button.tsx';
import { Diamond } from '../ui/diamond.tsx';

const reportOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : `Thrown: ${String(error)}`;

function CrashScreen({ report, onOpenAgain }: { report: string; onOpenAgain(): void }) {
  return (
    <main className="sheet">
      <p className="sheet-mark">
        <Diamond /> Holdpoint
      </p>
      <h1>Holdpoint made a mistake</h1>
      <p>Everything that was shown as saved is safe, and what you were typing is kept as a draft.</p>
      <p className="sheet-actions">
        <Button look="primary" onPress={onOpenAgain}>
          Open the plan again
        </Button>
      </p>
      <h2>For a bug report</h2>
      <pre className="report">{report}</pre>
    </main>
  );
}

interface CrashState {
  report: string | undefined;
}

/** Shows its children until something breaks. */
export class CrashBoundary extends Component<{ children: ReactNode }, CrashState> {
  override state: CrashState = { report: undefined };

  static getDerivedStateFromError(error: unknown): CrashState {
    return { report: reportOf(error) };
  }

  override componentDidMount(): void {
    window.addEventListener('error', this.#onError);
    window.addEventListener('unhandledrejection', this.#onRejection);
  }

  override componentWillUnmount(): void {
    window.removeEventListener('error', this.#onError);
    window.removeEventListener('unhandledrejection', this.#onRejection);
  }

  override render(): ReactNode {
    const { report } = this.state;
    return report === undefined ? this.props.children : <CrashScreen report={report} onOpenAgain={this.#openAgain} />;
  }

  readonly #onError = ({ error }: ErrorEvent): void => this.setState({ report: reportOf(error) });
  readonly #onRejection = ({ reason }: PromiseRejectionEvent): void => this.setState({ report: reportOf(reason) });
  readonly #openAgain = (): void => {
    this.setState({ report: undefined });
    void start();
  };
}
