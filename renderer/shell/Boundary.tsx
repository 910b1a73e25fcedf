// An error in one panel must not take the window, and unsaved work, with it. React has error
// boundaries as classes only.
import { Button } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Host } from '#app/host/contract.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

interface BoundaryProps {
  readonly host: Host;
  /** "The inspector" */
  readonly what: string;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly error: Error | undefined;
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    void this.props.host.call('log.report', {
      message: `${this.props.what}: ${String(error)}`.slice(0, 10_000),
      stack: (componentStack ?? '').slice(0, 20_000),
    });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <EmptyState title={`${this.props.what} could not be shown`}>
        <p>{error.message}</p>
        <p>The design is as it was. Try again, or undo the last step first.</p>
        <Button onClick={() => this.setState({ error: undefined })}>Try again</Button>
      </EmptyState>
    );
  }
}
