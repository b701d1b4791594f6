// Who is signed in: signing in and out, and renewing the access token before it expires.
// Every caller gets its token from here, so a renewal happens once however many are waiting.

import { isUnauthenticated, post, serverNow, type Answer } from '../api/post';
import type { Language } from '../language';
import createText from '../../operations/sessionCreate.graphql?raw';
import endText from '../../operations/sessionEnd.graphql?raw';
import refreshText from '../../operations/sessionRefresh.graphql?raw';
import viewerText from '../../operations/viewer.graphql?raw';
import { restoreAcrossReload, type Person, type Tokens } from './tokens';

export type UserError = { code: string; message: string; path: readonly string[] };
/** What the page shows: nobody (and whether a session was lost), or a person. */
export type SessionView = { person: Person; renewable: boolean } | { person: null; lost: boolean };

type Viewer = { user: { name: string }; organization: { name: string }; roles: readonly string[] };
type SessionAnswer = {
  accessToken: string | null;
  refreshToken: string | null;
  expiresAt: string | null;
  viewer: Viewer | null;
  userErrors: readonly UserError[];
};

const RENEW_AHEAD_MS = 60_000;
const RETRY_MS = 10_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export class Session {
  #tokens: Tokens | null;
  #view: SessionView;
  #renewal: Promise<void> | null = null;
  #timer: number | undefined;
  #listeners = new Set<() => void>();
  #language: () => Language;

  constructor(language: () => Language) {
    this.#language = language;
    this.#tokens = restoreAcrossReload(() => this.#tokens);
    this.#view = viewOf(this.#tokens, false);
    this.#schedule();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SessionView => this.#view;

  /** Signs in; what the person can mend comes back, everything else throws. */
  async signIn(email: string, password: string, organization: string): Promise<readonly UserError[]> {
    const input = organization ? { email, password, organization } : { email, password };
    const answer = await post({ query: createText, variables: { input } }, this.#anonymous());
    return this.#adopt(answer);
  }

  /** Uses a token that was made elsewhere, after asking the server whose it is. */
  async useToken(access: string): Promise<void> {
    const answer = await post({ query: viewerText }, { token: access, language: this.#language() });
    const viewer = answer.data?.['viewer'] as Viewer | undefined;
    if (!viewer) throw new Error(firstMessage(answer));
    this.#set({ access, refresh: null, expiresAtMs: null, person: personOf(viewer) });
  }

  /** A token that holds for this request, renewed first when it is about to expire; null when signed out. */
  async token(): Promise<string | null> {
    const expiresAtMs = this.#tokens?.expiresAtMs;
    if (this.#tokens?.refresh && expiresAtMs && expiresAtMs - serverNow() < RENEW_AHEAD_MS / 4) await this.#renew();
    return this.#tokens?.access ?? null;
  }

  /** The server refused `access`. Returns whether another token is at hand to try again with. */
  async refused(access: string): Promise<boolean> {
    if (this.#tokens?.access !== access) return this.#tokens !== null;
    if (this.#tokens.refresh) await this.#renew();
    else this.#set(null, true);
    return this.#tokens !== null;
  }

  /** Asks the server whether the session still holds; out of reach it is taken to hold. */
  async verify(): Promise<void> {
    try {
      const token = await this.token();
      if (!token) return;
      const answer = await post({ query: viewerText }, { token, language: this.#language() });
      if (isUnauthenticated(answer)) await this.refused(token);
    } catch {
      // The next request tells.
    }
  }

  /** Forgets the session here at once; the server is told, and out of reach it lets the tokens expire. */
  async signOut(): Promise<void> {
    const tokens = this.#tokens;
    this.#set(null);
    if (!tokens?.refresh) return; // A pasted token belongs to whoever made it: leave it alive.
    await post({ query: endText }, { token: tokens.access, language: this.#language() }).catch(() => undefined);
  }

  #renew(): Promise<void> {
    this.#renewal ??= this.#renewOnce().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #renewOnce(): Promise<void> {
    const before = this.#tokens;
    if (!before?.refresh) return;
    const variables = { input: { refreshToken: before.refresh } };
    const answer = await post({ query: refreshText, variables }, this.#anonymous());
    if (this.#tokens !== before) return; // Signed out meanwhile.
    const session = answer.data?.['session'] as SessionAnswer | null | undefined;
    if (session?.userErrors.length || isUnauthenticated(answer)) return this.#set(null, true);
    this.#adopt(answer);
  }

  #adopt(answer: Answer): readonly UserError[] {
    const session = answer.data?.['session'] as SessionAnswer | null | undefined;
    if (!session) throw new Error(firstMessage(answer));
    if (session.userErrors.length) return session.userErrors;
    if (!session.accessToken || !session.viewer) throw new Error(firstMessage(answer));
    this.#set({
      access: session.accessToken,
      refresh: session.refreshToken,
      expiresAtMs: session.expiresAt ? Date.parse(session.expiresAt) : null,
      person: personOf(session.viewer),
    });
    return [];
  }

  #set(tokens: Tokens | null, lost = false): void {
    const before = this.#tokens?.person;
    this.#tokens = tokens;
    this.#schedule();
    // A renewal changes nothing that is seen: keep the same view, so the page keeps its socket and schema.
    const same = before && tokens && JSON.stringify(before) === JSON.stringify(tokens.person);
    if (same && this.#view.person) return;
    this.#view = viewOf(tokens, lost);
    for (const listener of this.#listeners) listener();
  }

  #schedule(): void {
    window.clearTimeout(this.#timer);
    if (!this.#tokens?.refresh || !this.#tokens.expiresAtMs) return;
    const left = this.#tokens.expiresAtMs - serverNow();
    const wait = Math.max(left - Math.min(RENEW_AHEAD_MS, left / 4), 1_000);
    this.#timer = window.setTimeout(() => this.#renewInTime(), Math.min(wait, LONGEST_TIMER_MS));
  }

  #renewInTime(): void {
    this.#renew().catch(() => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#renewInTime(), RETRY_MS);
    });
  }

  #anonymous() {
    return { token: null, language: this.#language() };
  }
}

const firstMessage = (answer: Answer): string => answer.errors?.[0]?.message ?? 'The server sent no session.';

const personOf = (viewer: Viewer): Person => ({
  name: viewer.user.name,
  organization: viewer.organization.name,
  roles: viewer.roles,
});

const viewOf = (tokens: Tokens | null, lost: boolean): SessionView =>
  tokens ? { person: tokens.person, renewable: tokens.refresh !== null } : { person: null, lost };
