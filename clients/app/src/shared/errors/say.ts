import { MusterError, MusterUserError } from '@muster/sdk';
import { i18n } from '@/shared/i18n';

/** What happened, what is safe and what to do now, for people. The server's own texts come through as they are. */
export function say(error: unknown): string {
  const { t } = i18n.global;
  if (error instanceof MusterUserError) return error.userErrors.map(({ message }) => message).join('\n');
  if (!(error instanceof MusterError)) return t('fault.unknown', { code: nameOf(error), request: '—' });
  switch (error.code) {
    case 'NETWORK':
      return t('fault.network');
    case 'SIGNED_OUT':
    case 'UNAUTHENTICATED':
      return t('fault.signedOut');
    case 'FORBIDDEN':
      return t('fault.forbidden');
    case 'NOT_FOUND':
      return t('fault.notFound');
    case 'RATE_LIMITED':
      return t('fault.limited', { seconds: Math.ceil((error.retryAfterMs ?? 30_000) / 1000) });
    case 'TIMEOUT':
      return t('fault.timeout');
    default:
      return t('fault.unknown', { code: error.code, request: error.requestId ?? '—' });
  }
}

/** Whether trying again later can help, so that what is shown meanwhile is merely old. */
export function isOffline(error: unknown): boolean {
  return error instanceof MusterError && error.code === 'NETWORK';
}

/** Whether the thing itself is not there for this person. */
export function isMissing(error: unknown): boolean {
  return error instanceof MusterError && ['NOT_FOUND', 'FORBIDDEN'].includes(error.code);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'UNKNOWN';
}
