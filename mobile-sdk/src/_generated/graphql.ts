/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Cursor: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
};

/** A token for another system. */
export type AccessTokenCreateInput = {
  /** Until when, at most two years ahead. */
  expiresAt: Scalars['DateTime']['input'];
  /** What it is for, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Permissions by name, as `sample.read`. */
  scopes: Array<Scalars['String']['input']>;
};

/** Which token to revoke. */
export type AccessTokenRevokeInput = {
  /** Id of the token. */
  id: Scalars['ID']['input'];
};

/** Which events to show. */
export type EventFilter = {
  /** Only these kinds, at most 50. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only about this object. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a guest may do on one object. */
export type GrantAction =
  /** Take part in its discussion. */
  | 'COMMENT'
  /** Carry out an inspection as a third party. */
  | 'INSPECT'
  /** Submit a sample round. */
  | 'SUBMIT'
  /** Attach files to it. */
  | 'UPLOAD'
  /** Read it. */
  | 'VIEW';

/** What to share with whom. */
export type GrantAddInput = {
  /** What the guest may do; VIEW is always included. */
  actions: Array<GrantAction>;
  /** Until when, at most two years ahead; until revoked when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A sample, an inspection or another object that can be shared. */
  nodeId: Scalars['ID']['input'];
  /** A guest. */
  userId: Scalars['ID']['input'];
};

/** An object to share with a guest. */
export type GrantInput = {
  /** What the guest may do; VIEW is always included. */
  actions: Array<GrantAction>;
  /** Until when, at most two years ahead; until revoked when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A sample, an inspection or another object that can be shared. */
  nodeId: Scalars['ID']['input'];
};

/** Which sharing to end. */
export type GrantRevokeInput = {
  /** Id of the grant. */
  id: Scalars['ID']['input'];
};

/** The secret of an invitation, and who accepts it. */
export type InvitationAcceptInput = {
  /** Name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** New password, 8 to 200 characters; an account that exists keeps its own. */
  password: Scalars['String']['input'];
  /** The secret behind the `#` of the link. */
  token: Scalars['String']['input'];
};

/** What a person is in an organisation. */
export type Role =
  /** Administrator: people, settings, and what a manager may. */
  | 'ADMIN'
  /** Guest: an outside helper, sees what was shared. */
  | 'COLLABORATOR'
  /** May send free GraphQL documents and use the explorer. */
  | 'DEVELOPER'
  /** Inspects goods. */
  | 'INSPECTOR'
  /** Another system, limited to the scopes of its token. */
  | 'INTEGRATION'
  /** Manages projects, samples and quality; decides. */
  | 'MANAGER'
  /** Works on tasks and samples. */
  | 'MEMBER'
  /** Guest: a supplier's person, sees what was shared. */
  | 'SUPPLIER'
  /** Receives and moves goods. */
  | 'WAREHOUSE';

/** E-mail address and password. */
export type SessionCreateInput = {
  /** Address of the account, in any case. */
  email: Scalars['String']['input'];
  /** Short name of the organisation to work in; the one joined first when left out. */
  organization?: InputMaybe<Scalars['String']['input']>;
  /** Password. */
  password: Scalars['String']['input'];
};

/** A refresh token. */
export type SessionRefreshInput = {
  /** The token that the last sign-in or refresh gave. */
  refreshToken: Scalars['String']['input'];
};

/** A new supplier. */
export type SupplierCreateInput = {
  /** Unique in the organisation, at most 40 characters. */
  code: Scalars['String']['input'];
  /** Where it is written to. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
};

/** Stable code of an error, never reused. */
export type UserErrorCode =
  /** Another object already has this value. */
  | 'ALREADY_EXISTS'
  /** The object has changed since the version that the input names. */
  | 'CONFLICT'
  /** The viewer sees the object but may not do this. */
  | 'FORBIDDEN'
  /** The same idempotency key was used with another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The same id was used before with other content. */
  | 'ID_REUSED'
  /** A failure of the server; the request id finds it in the log. */
  | 'INTERNAL'
  /** E-mail address and password do not belong together, or there is no such account. */
  | 'INVALID_CREDENTIALS'
  /** A time that must lie ahead has passed, or lies too far ahead. */
  | 'INVALID_EXPIRY'
  /** The invitation does not exist, has expired, was withdrawn or was used before. */
  | 'INVALID_INVITATION'
  /** The refresh token is unknown, expired or used before; sign in again. */
  | 'INVALID_REFRESH_TOKEN'
  /** A text does not have the shape that is asked for. */
  | 'MALFORMED'
  /** Grants are for guests; members have roles. */
  | 'NOT_A_GUEST'
  /** There is no such object, or the viewer may not see it. */
  | 'NOT_FOUND'
  /** The account is a member of no organisation that it may sign in to. */
  | 'NO_MEMBERSHIP'
  /** A number is outside its range. */
  | 'OUT_OF_RANGE'
  /** Too many requests of this kind; wait before the next one. */
  | 'RATE_LIMITED'
  /** The same value stands twice where each may stand once. */
  | 'REPEATED'
  /** A value is missing. */
  | 'REQUIRED'
  /** The cursor does not belong to this log (restored from a backup, or from the future). */
  | 'RESYNC_REQUIRED'
  /** The transaction met another one and may run again. */
  | 'RETRY'
  /** Guests hold guest roles only, members hold none. */
  | 'ROLES_MIXED'
  /** Somebody may only invite to roles below their own. */
  | 'ROLE_TOO_HIGH'
  /** A supplier's person needs a supplier. */
  | 'SUPPLIER_REQUIRED'
  /** A text or list is longer than allowed. */
  | 'TOO_LONG'
  /** Nobody is signed in, or the session has ended. */
  | 'UNAUTHENTICATED'
  /** The server is busy or stopping; the same request may succeed soon. */
  | 'UNAVAILABLE'
  /** A token's scope that does not exist. */
  | 'UNKNOWN_SCOPE'
  /** The password is too short or too long. */
  | 'WEAK_PASSWORD';

/** Whom to invite to what. */
export type UserInviteInput = {
  /** Where the one-time link is sent. */
  email: Scalars['String']['input'];
  /** Objects that a guest sees from the start, at most 50. */
  grants?: Array<GrantInput>;
  /** Name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** SUPPLIER or COLLABORATOR for a guest, otherwise roles of members. */
  roles: Array<Role>;
  /** Supplier of a supplier's person; required for the role SUPPLIER. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

export type EventsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
}>;


export type EventsQuery = { events: { nodes: Array<{ id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type EventsHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type EventsHeadQuery = { events: { nodes: Array<{ cursor: string }> } };

export type EventsLiveSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
}>;


export type EventsLiveSubscription = { events: { id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null } };

export type EventFieldsFragment = { id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null };

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { id: string, slug: string, name: string, timeZone: string, currency: string } };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { departments: Array<{ id: string, name: string }> };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } };

export type SessionCreateMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SessionCreateMutation = { sessionCreate: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionEndMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionEndMutation = { sessionEnd: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { invitationAccept: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionFieldsFragment = { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ViewerFieldsFragment = { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } };

export type UserErrorFieldsFragment = { code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null };

export type UsersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
}>;


export type UsersQuery = { users: { nodes: Array<{ id: string, name: string, email?: string | null, roles: Array<Role> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SuppliersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type SuppliersQuery = { suppliers: { nodes: Array<{ id: string, code: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type UserInviteMutationVariables = Exact<{
  input: UserInviteInput;
}>;


export type UserInviteMutation = { userInvite: { link?: string | null, cursor?: string | null, user?: { id: string, name: string, email?: string | null, roles: Array<Role> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SupplierCreateMutationVariables = Exact<{
  input: SupplierCreateInput;
}>;


export type SupplierCreateMutation = { supplierCreate: { cursor?: string | null, supplier?: { id: string, code: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantAddMutationVariables = Exact<{
  input: GrantAddInput;
}>;


export type GrantAddMutation = { grantAdd: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantRevokeMutationVariables = Exact<{
  input: GrantRevokeInput;
}>;


export type GrantRevokeMutation = { grantRevoke: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type UserFieldsFragment = { id: string, name: string, email?: string | null, roles: Array<Role> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } query Events($after: String, $filter: EventFilter, $first: Int = 50) { events(first: $first, after: $after, filter: $filter) { nodes { ...EventFields } pageInfo { endCursor hasNextPage } } }", {"hash":"eab22da846a95a3033493124ac9392901cb025b0828e2c29a0907f07dc015169"}) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventsHeadDocument = /*#__PURE__*/ new TypedDocumentString("query EventsHead { events(first: 50) { nodes { cursor } } }", {"hash":"3c9f531d64e70b7863bccf34649b8c4355b9ef7885bf01a745198f31b6a08ba5"}) as unknown as TypedDocumentString<EventsHeadQuery, EventsHeadQueryVariables>;
export const EventsLiveDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } subscription EventsLive($after: Cursor, $filter: EventFilter) { events(after: $after, filter: $filter) { ...EventFields } }", {"hash":"ecf011f6a70f5469eaaa33a1eb404bfb42ade22a832d8c5755ac2aa91f44ee3b"}) as unknown as TypedDocumentString<EventsLiveSubscription, EventsLiveSubscriptionVariables>;
export const OrganizationDocument = /*#__PURE__*/ new TypedDocumentString("query Organization { organization { currency id name slug timeZone } }", {"hash":"5b56417ff23a481e9226a64d8126b14912e0ab3c4806df745ac2d238f62b3bfc"}) as unknown as TypedDocumentString<OrganizationQuery, OrganizationQueryVariables>;
export const DepartmentsDocument = /*#__PURE__*/ new TypedDocumentString("query Departments { departments { id name } }", {"hash":"8a80780ec59e051fbb6cd610a9a760b50b5a2f3dd5f03c7c74c90ea2071cf42a"}) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString("fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { id name } } query Viewer { viewer { ...ViewerFields } }", {"hash":"eed3f47fba4b44aef4f445bd5486a0f65b8f44bceb828a2b4da3a100121964cc"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SessionCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { id name } } mutation SessionCreate($input: SessionCreateInput!) { sessionCreate(input: $input) { ...SessionFields } }", {"hash":"1b7c23c5cb91461335db11b6f6ba16e62fcb8a9e968227a8f8874adaa916ed71"}) as unknown as TypedDocumentString<SessionCreateMutation, SessionCreateMutationVariables>;
export const SessionRefreshDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionRefresh($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } } }", {"hash":"14d6806cd3bc2e6177bdb31a711b3b2a8aab31222044f090b533c46125145779"}) as unknown as TypedDocumentString<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionEndDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionEnd { sessionEnd { userErrors { ...UserErrorFields } } }", {"hash":"180bc6ce035967c281c7027b7befa2c80b9b9dc11b094ecff87c32ec18879e8b"}) as unknown as TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>;
export const InvitationAcceptDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { id name } } mutation InvitationAccept($input: InvitationAcceptInput!) { invitationAccept(input: $input) { ...SessionFields } }", {"hash":"b560c1ba8c49bc6935e8d021bd765cf8a7ff870f49ad2d958360e19af1abec60"}) as unknown as TypedDocumentString<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const UsersDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserFields on User { email id name roles } query Users($after: String, $first: Int = 50, $query: String, $role: Role) { users(first: $first, after: $after, query: $query, role: $role) { nodes { ...UserFields } pageInfo { endCursor hasNextPage } } }", {"hash":"e655de4ba3055ecd6ae5ab311faaf7a1cf7df9ed433d40cbc256530b027a4387"}) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const SuppliersDocument = /*#__PURE__*/ new TypedDocumentString("query Suppliers($after: String, $first: Int = 50, $query: String) { suppliers(first: $first, after: $after, query: $query) { nodes { code id name } pageInfo { endCursor hasNextPage } } }", {"hash":"878d3aae697039a34d22cae61587247b449b13fb35fe563d990e68c3a8cc8690"}) as unknown as TypedDocumentString<SuppliersQuery, SuppliersQueryVariables>;
export const UserInviteDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } fragment UserFields on User { email id name roles } mutation UserInvite($input: UserInviteInput!) { userInvite(input: $input) { cursor link user { ...UserFields } userErrors { ...UserErrorFields } } }", {"hash":"b141f40c9059836222e038a7aef137e632627da2bedb5e221a58dbd982fd0520"}) as unknown as TypedDocumentString<UserInviteMutation, UserInviteMutationVariables>;
export const SupplierCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SupplierCreate($input: SupplierCreateInput!) { supplierCreate(input: $input) { cursor supplier { code id name } userErrors { ...UserErrorFields } } }", {"hash":"cf61400118c515e5465715abd4d4750049a3e20ef5a695e810b9f203dfedeb23"}) as unknown as TypedDocumentString<SupplierCreateMutation, SupplierCreateMutationVariables>;
export const GrantAddDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantAdd($input: GrantAddInput!) { grantAdd(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"hash":"21c7073e72a0606f285ea7e7dc061782252ef7399cb50c2da6dcfc6993862088"}) as unknown as TypedDocumentString<GrantAddMutation, GrantAddMutationVariables>;
export const GrantRevokeDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantRevoke($input: GrantRevokeInput!) { grantRevoke(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"hash":"4f338c96be99b9a30e038f31c30b8a8e83c4611d7261f6333caea5bf6fc3a6c1"}) as unknown as TypedDocumentString<GrantRevokeMutation, GrantRevokeMutationVariables>;