import { Component, type ReactNode } from 'react';
import { Failure } from './Failure';

/** Says that something broke, where the page would otherwise turn blank. */
export class Boundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: undefined as unknown };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    if (this.state.failure === undefined) return this.props.children;
    return (
      <Failure
        title="This page ran into a problem"
        failure={this.state.failure}
        retry={() => window.location.reload()}
      />
    );
  }
}
