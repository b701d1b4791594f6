import { currentLanguage, i18n } from './index';

const DAY_MS = 86_400_000;

/** A time as people say it: `今天 16:00` when near, else the date. */
export function when(text: string, now = new Date()): string {
  const at = new Date(text);
  const language = currentLanguage();
  const time = at.toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  const days = Math.round((midnight(at) - midnight(now)) / DAY_MS);
  const word = ({ '-1': 'yesterday', '0': 'today', '1': 'tomorrow' } as Record<string, string>)[days];
  if (word) return i18n.global.t(`when.${word}`, { time });
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return at.toLocaleDateString(language, { month: 'short', day: 'numeric', weekday: 'short', ...year });
}

/** Date and time in full. */
export function moment(text: string): string {
  return new Date(text).toLocaleString(currentLanguage(), { dateStyle: 'medium', timeStyle: 'short', hour12: false });
}

/** Bytes as people say them. */
export function size(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  if (bytes >= 1_000_000_000) return `${(bytes / 1_000_000_000).toLocaleString(currentLanguage(), { maximumFractionDigits: 1 })} GB`;
  return `${(bytes / 1_000_000).toLocaleString(currentLanguage(), { maximumFractionDigits: bytes < 10_000_000 ? 1 : 0 })} MB`;
}

function midnight(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}
