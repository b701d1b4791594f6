import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'
import type { Live, LiveStream } from '../live.js'

/** The operations of this SDK as methods, one namespace for each file of operations/. */
export type Namespaces = ReturnType<typeof bindNamespaces>

export function bindNamespaces(call: Call, live: Live) {
  return {
    events: {
      /** What happened, newest first, as far as the viewer may see it. */
      list: (variables?: d.EventsQueryVariables, options?: CallOptions): Promise<d.EventsQuery['events']> => call(d.EventsDocument, variables, options),
      /** What happened, newest first, as far as the viewer may see it. */
      head: (variables?: d.EventsHeadQueryVariables, options?: CallOptions): Promise<d.EventsHeadQuery['events']> => call(d.EventsHeadDocument, variables, options),
      /** What the viewer may see, in log order, without gap or repeat. */
      live: (variables?: d.EventsLiveSubscriptionVariables, options?: CallOptions): LiveStream<d.EventsLiveSubscription['events']> => live(d.EventsLiveDocument, variables, options),
    },
    organization: {
      /** The organisation of this session. */
      get: (variables?: d.OrganizationQueryVariables, options?: CallOptions): Promise<d.OrganizationQuery['organization']> => call(d.OrganizationDocument, variables, options),
      /** All departments by name, at most 500. */
      departments: (variables?: d.DepartmentsQueryVariables, options?: CallOptions): Promise<d.DepartmentsQuery['departments']> => call(d.DepartmentsDocument, variables, options),
    },
    users: {
      /** Members, newest first. */
      list: (variables?: d.UsersQueryVariables, options?: CallOptions): Promise<d.UsersQuery['users']> => call(d.UsersDocument, variables, options),
      /** Suppliers, newest first. */
      suppliers: (variables?: d.SuppliersQueryVariables, options?: CallOptions): Promise<d.SuppliersQuery['suppliers']> => call(d.SuppliersDocument, variables, options),
      /** Invites a member or a guest by a one-time link, sent by e-mail. */
      invite: (variables: d.UserInviteMutationVariables, options?: CallOptions): Promise<d.UserInviteMutation['userInvite']> => call(d.UserInviteDocument, variables, options),
      /** Adds a supplier. */
      supplierCreate: (variables: d.SupplierCreateMutationVariables, options?: CallOptions): Promise<d.SupplierCreateMutation['supplierCreate']> => call(d.SupplierCreateDocument, variables, options),
      /** Shares an object with a guest. */
      grantAdd: (variables: d.GrantAddMutationVariables, options?: CallOptions): Promise<d.GrantAddMutation['grantAdd']> => call(d.GrantAddDocument, variables, options),
      /** Stops sharing an object; requests, sockets and file links of it end within a second. */
      grantRevoke: (variables: d.GrantRevokeMutationVariables, options?: CallOptions): Promise<d.GrantRevokeMutation['grantRevoke']> => call(d.GrantRevokeDocument, variables, options),
    },
  }
}
