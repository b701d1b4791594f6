import type { OfflineState } from '@muster/sdk/offline';
import type { IconName } from '@/shared/ui/icons';

export interface Safety {
  tone: 'ok' | 'warn' | 'info' | 'fail' | 'none';
  icon: IconName;
  /** Key of the text. */
  text: string;
  count?: number;
  at?: string | undefined;
}

/** One line about everything on this phone; what a person must look at comes first. */
export function safetyOf(state: OfflineState | undefined, online: boolean): Safety | undefined {
  if (!state) return undefined;
  const conflicts = state.subjects.filter(({ status }) => status === 'CONFLICT').length;
  if (conflicts) return { tone: 'fail', icon: 'alert', text: 'safety.conflict', count: conflicts };
  if (state.sending && online && state.unsent) return { tone: 'info', icon: 'cloud', text: 'safety.sending', count: state.unsent };
  if (state.unsent) return { tone: 'warn', icon: 'phone', text: 'safety.unsent', count: state.unsent };
  if (state.subjects.some(({ status }) => status === 'SENT')) return { tone: 'info', icon: 'clock', text: 'safety.sent' };
  const safe = state.subjects.filter(({ status }) => status === 'SAFE');
  if (!safe.length) return { tone: 'none', icon: 'shield', text: 'safety.nothing' };
  const at = safe.map(({ receipt }) => receipt?.receipt.issuedAt ?? '').sort().at(-1);
  return { tone: 'ok', icon: 'shield', text: 'safety.safe', at };
}
