import { Component, type ReactNode } from 'react';

/** Says so when the editor's files cannot be loaded, for example after the server was replaced by a newer one. */
export class LoadFailure extends Component<{ message: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <p className="loading" role="alert">{this.props.message}</p> : this.props.children;
  }
}
