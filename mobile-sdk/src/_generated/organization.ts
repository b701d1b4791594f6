import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const OrganizationDocument = /*#__PURE__*/ new d.TypedDocumentString("query Organization { organization { currency id name slug timeZone } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.OrganizationQuery, d.OrganizationQueryVariables>;
export const DepartmentsDocument = /*#__PURE__*/ new d.TypedDocumentString("query Departments { departments { id name } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.DepartmentsQuery, d.DepartmentsQueryVariables>;

/** The methods of the namespace organization. */
export function bind(call: Call) {
  return {
    /** The organisation of this session. */
    get: (variables?: d.OrganizationQueryVariables, options?: CallOptions): Promise<d.OrganizationQuery['organization']> => call(OrganizationDocument, variables, options),
    /** All departments by name, at most 500. */
    departments: (variables?: d.DepartmentsQueryVariables, options?: CallOptions): Promise<d.DepartmentsQuery['departments']> => call(DepartmentsDocument, variables, options),
  }
}
