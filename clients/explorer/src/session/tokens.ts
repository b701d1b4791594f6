// Where the tokens rest: in memory while the page lives, in sessionStorage only across a reload.
// A refresh token works once; a duplicated tab gets a copy of sessionStorage, so a token lying there
// would be used by two tabs and the server would end the session. Hence it lies there only between
// `pagehide` and the next load.

export type Person = { name: string; organization: string; roles: readonly string[] };
export type Tokens = {
  access: string;
  /** Null for a pasted token: nothing can renew it. */
  refresh: string | null;
  /** Unix milliseconds by the server's clock; null when unknown. */
  expiresAtMs: number | null;
  person: Person;
};

const KEY = 'muster.explorer.session';

/** Takes the tokens that a reload left behind, and has `current` asked for them at the next one. */
export function restoreAcrossReload(current: () => Tokens | null): Tokens | null {
  window.addEventListener('pagehide', () => {
    const tokens = current();
    if (tokens) sessionStorage.setItem(KEY, JSON.stringify(tokens));
  });
  // A page that comes back from the back-forward cache still has its memory.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) sessionStorage.removeItem(KEY);
  });
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept ? (JSON.parse(kept) as Tokens) : null;
}
