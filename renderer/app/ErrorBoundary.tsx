import { Component, type ReactNode } from 'react';
import { texts } from '../../shared/i18n/window.ts';
import { Button } from '../ui/Button.tsx';
import notice from '../ui/Notice.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface Fallen {
  readonly hasFallen: boolean;
}

/** A defect of one screen leaves the rest of the window in place, and says what to do. React itself reports the error. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Fallen> {
  override readonly state: Fallen = { hasFallen: false };

  static getDerivedStateFromError(): Fallen {
    return { hasFallen: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFallen) return this.props.children;
    const { crash } = texts.frame;
    return (
      <main>
        <div role="alert" className={notice.failure}>
          <h2 className={notice.title}>{crash.title}</h2>
          <p>{crash.message}</p>
          <Button variant="primary" onPress={() => window.location.reload()}>
            {crash.reload}
          </Button>
        </div>
      </main>
    );
  }
}
