import {
  InvitationAcceptDocument,
  InvitationDocument,
  SessionCreateByCodeDocument,
  SessionCreateDocument,
  SessionEndDocument,
  SessionRefreshDocument,
  SessionSwitchDocument,
  SignInCodeRequestDocument,
  ViewerDocument,
  type InvitationAcceptInput,
  type InvitationQuery,
  type SessionCreateByCodeInput,
  type SessionCreateInput,
  type ViewerQuery,
} from './_generated/graphql.js'
import { MusterError, unwrap, type UserError } from './errors.js'
import type { KeyValueStore } from './storage.js'
import type { Authority, CallOptions, Transport } from './transport.js'

/** expired: the server ended the session (revoked, or its refresh token is too old). */
export type SessionChange = 'signedIn' | 'signedOut' | 'expired'
export type Viewer = ViewerQuery['viewer']

interface Tokens {
  accessToken: string
  refreshToken?: string | undefined
  /** When to refresh, in milliseconds of this device's clock. */
  refreshAt: number
}

interface SessionPayload {
  accessToken?: string | null
  refreshToken?: string | null
  expiresAt?: string | null
  userErrors: UserError[]
}

const REFRESH_BEFORE_MS = 60_000

/** The signed-in person: owns the tokens, refreshes them once for all who ask, keeps them in the store. */
export class Session implements Authority {
  private tokens: Tokens | undefined
  private restored: Promise<void> | undefined
  private rotation: Promise<void> | undefined
  private readonly listeners = new Set<(change: SessionChange) => void>()
  private readonly key: string

  constructor(
    private readonly transport: Transport,
    private readonly store: KeyValueStore,
  ) {
    this.key = `muster.session:${transport.url}`
  }

  /** Throws MusterUserError when the address or the password is wrong. */
  async signIn(input: SessionCreateInput): Promise<Viewer> {
    const { sessionCreate } = await this.transport.request(SessionCreateDocument, { input })
    return this.begin(sessionCreate)
  }

  /** Signs in with the one-time token of an invitation link. */
  async acceptInvitation(input: InvitationAcceptInput): Promise<Viewer> {
    const { invitationAccept } = await this.transport.request(InvitationAcceptDocument, { input })
    return this.begin(invitationAccept)
  }

  /** What an invitation link is for; null when it cannot be accepted (any more). */
  async invitation(token: string): Promise<InvitationQuery['invitation']> {
    return (await this.transport.request(InvitationDocument, { token })).invitation
  }

  /** Has a code mailed to a guest; resolves alike whether or not the address has an account. */
  async requestCode(email: string): Promise<void> {
    const { signInCodeRequest } = await this.transport.request(SignInCodeRequestDocument, { input: { email } })
    unwrap(signInCodeRequest)
  }

  /** Signs a guest in by the code of the newest mail. */
  async signInByCode(input: SessionCreateByCodeInput): Promise<Viewer> {
    const { sessionCreateByCode } = await this.transport.request(SessionCreateByCodeDocument, { input })
    return this.begin(sessionCreateByCode)
  }

  /** Goes on in another organisation of the same person, by its short name; see `Viewer.organizations`. */
  async switchTo(organization: string): Promise<Viewer> {
    const { sessionSwitch } = await this.transport.request(SessionSwitchDocument, { input: { organization } }, {}, this)
    return this.begin(sessionSwitch)
  }

  /** Uses an access token of an integration, which is not refreshed and not stored. */
  useAccessToken(accessToken: string): void {
    this.restored = Promise.resolve()
    this.tokens = { accessToken, refreshAt: Infinity }
  }

  /** Takes up the session of the store; true when there is one. Every call does this by itself. */
  async restore(): Promise<boolean> {
    await (this.restored ??= this.load().then((tokens) => void (this.tokens ??= tokens)))
    return this.tokens !== undefined
  }

  async viewer(options?: CallOptions): Promise<Viewer> {
    return (await this.transport.request(ViewerDocument, {}, options, this)).viewer
  }

  /** Forgets the session at once, also without network, then tells the server. */
  async signOut(): Promise<void> {
    await this.restore()
    const token = this.tokens?.accessToken
    await this.end('signedOut')
    if (!token) return
    const authority: Authority = { token: async () => token, renew: async () => this.throwEnded() }
    await this.transport.request(SessionEndDocument, {}, {}, authority, { attempts: 2 }).catch(() => undefined)
  }

  /** Calls back on every sign-in and end; returns the function that stops it. */
  onChange(listener: (change: SessionChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  async token(): Promise<string | undefined> {
    await this.restore()
    if (this.tokens && Date.now() >= this.tokens.refreshAt) await this.refresh()
    return this.tokens?.accessToken
  }

  async renew(refused: string): Promise<void> {
    if (this.tokens?.accessToken === refused) await this.refresh()
    if (!this.tokens) this.throwEnded()
  }

  private refresh(): Promise<void> {
    this.rotation ??= this.acrossTabs(() => this.rotate()).finally(() => (this.rotation = undefined))
    return this.rotation
  }

  /** Refresh tokens rotate, and an old one ends the session: two tabs with one store must not both refresh. */
  private acrossTabs(rotate: () => Promise<void>): Promise<void> {
    const locks = globalThis.navigator?.locks as LockManager | undefined
    return locks ? locks.request(this.key, rotate) : rotate()
  }

  private async rotate(): Promise<void> {
    const before = this.tokens
    if (!before) return
    const stored = before.refreshToken ? await this.load() : before
    if (stored?.refreshToken !== before.refreshToken && this.tokens === before) {
      this.tokens = stored
      if (!stored) this.tell('signedOut')
      if (!stored || Date.now() < stored.refreshAt) return
    }
    const used = this.tokens
    if (!used) return
    const next = await this.exchange(used.refreshToken)
    if (this.tokens !== used) return
    if (!next) {
      await this.end('expired')
      this.throwEnded()
    }
    await this.keep(next)
  }

  /** undefined: the server does not take this refresh token any more. No network: rejects, the session stays. */
  private async exchange(refreshToken: string | undefined): Promise<Tokens | undefined> {
    if (!refreshToken) return undefined
    try {
      const variables = { input: { refreshToken } }
      const once = { attempts: 1 }
      const { sessionRefresh } = await this.transport.request(SessionRefreshDocument, variables, {}, undefined, once)
      return sessionRefresh.userErrors.length ? undefined : tokensOf(sessionRefresh)
    } catch (error) {
      if (error instanceof MusterError && ['UNAUTHENTICATED', 'FORBIDDEN'].includes(error.code)) return undefined
      throw error
    }
  }

  private async begin(payload: SessionPayload & { viewer?: Viewer | null }): Promise<Viewer> {
    const viewer = unwrap(payload, 'viewer')
    this.restored = Promise.resolve()
    await this.keep(tokensOf(payload))
    this.tell('signedIn')
    return viewer
  }

  private async keep(tokens: Tokens): Promise<void> {
    this.tokens = tokens
    await this.store.set(this.key, JSON.stringify(tokens))
  }

  private async end(change: SessionChange): Promise<void> {
    const had = this.tokens !== undefined
    this.tokens = undefined
    await this.store.remove(this.key)
    if (had) this.tell(change)
  }

  private async load(): Promise<Tokens | undefined> {
    const text = await this.store.get(this.key)
    return text ? (JSON.parse(text) as Tokens) : undefined
  }

  private tell(change: SessionChange): void {
    for (const listener of this.listeners) listener(change)
  }

  private throwEnded(): never {
    throw new MusterError('SIGNED_OUT', 'The session has ended: sign in again')
  }
}

function tokensOf(payload: SessionPayload): Tokens {
  const { accessToken, refreshToken, expiresAt } = payload
  if (!accessToken) throw new MusterError('NO_DATA', 'The payload has neither userErrors nor accessToken')
  const now = Date.now()
  const lifetime = jwtLifetimeMs(accessToken) ?? (expiresAt ? Date.parse(expiresAt) - now : Infinity)
  const refreshAt = now + Math.max(lifetime - REFRESH_BEFORE_MS, lifetime / 2)
  return { accessToken, refreshToken: refreshToken ?? undefined, refreshAt }
}

/** From the token's own two times, so that a wrong clock of the device does not matter. */
function jwtLifetimeMs(token: string): number | undefined {
  try {
    const payload = token.split('.')[1]?.replaceAll('-', '+').replaceAll('_', '/') ?? ''
    const { iat, exp } = JSON.parse(atob(payload)) as { iat?: number; exp?: number }
    return iat !== undefined && exp !== undefined ? (exp - iat) * 1000 : undefined
  } catch {
    return undefined
  }
}
