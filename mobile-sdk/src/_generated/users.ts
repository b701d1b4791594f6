import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const UsersDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserFields on User { email id name roles } query Users($after: String, $first: Int = 50, $query: String, $role: Role) { users(first: $first, after: $after, query: $query, role: $role) { nodes { ...UserFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.UsersQuery, d.UsersQueryVariables>;
export const SuppliersDocument = /*#__PURE__*/ new d.TypedDocumentString("query Suppliers($after: String, $first: Int = 50, $query: String) { suppliers(first: $first, after: $after, query: $query) { nodes { code id name } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SuppliersQuery, d.SuppliersQueryVariables>;
export const UserInviteDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } fragment UserFields on User { email id name roles } mutation UserInvite($input: UserInviteInput!) { userInvite(input: $input) { cursor link user { ...UserFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.UserInviteMutation, d.UserInviteMutationVariables>;
export const SupplierCreateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SupplierCreate($input: SupplierCreateInput!) { supplierCreate(input: $input) { cursor supplier { code id name } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SupplierCreateMutation, d.SupplierCreateMutationVariables>;
export const GrantAddDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantAdd($input: GrantAddInput!) { grantAdd(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.GrantAddMutation, d.GrantAddMutationVariables>;
export const GrantRevokeDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantRevoke($input: GrantRevokeInput!) { grantRevoke(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.GrantRevokeMutation, d.GrantRevokeMutationVariables>;

/** The methods of the namespace users. */
export function bind(call: Call) {
  return {
    /** Members, newest first. */
    list: (variables?: d.UsersQueryVariables, options?: CallOptions): Promise<d.UsersQuery['users']> => call(UsersDocument, variables, options),
    /** Suppliers, newest first. */
    suppliers: (variables?: d.SuppliersQueryVariables, options?: CallOptions): Promise<d.SuppliersQuery['suppliers']> => call(SuppliersDocument, variables, options),
    /** Invites a member or a guest by a one-time link, sent by e-mail. */
    invite: (variables: d.UserInviteMutationVariables, options?: CallOptions): Promise<d.UserInviteMutation['userInvite']> => call(UserInviteDocument, variables, options),
    /** Adds a supplier. */
    supplierCreate: (variables: d.SupplierCreateMutationVariables, options?: CallOptions): Promise<d.SupplierCreateMutation['supplierCreate']> => call(SupplierCreateDocument, variables, options),
    /** Shares an object with a guest. */
    grantAdd: (variables: d.GrantAddMutationVariables, options?: CallOptions): Promise<d.GrantAddMutation['grantAdd']> => call(GrantAddDocument, variables, options),
    /** Stops sharing an object; requests, sockets and file links of it end within a second. */
    grantRevoke: (variables: d.GrantRevokeMutationVariables, options?: CallOptions): Promise<d.GrantRevokeMutation['grantRevoke']> => call(GrantRevokeDocument, variables, options),
  }
}
