import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const SearchEverythingDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment SearchHitRow on SearchHit { at excerpt excerptMarks { length start } internal kind nodeId placeId project { code id name } title titleMarks { length start } } query SearchEverything($after: String, $first: Int = 50, $kinds: [SearchKind!], $phaseId: ID, $projectId: ID, $query: String!, $skuId: ID) { search( query: $query first: $first after: $after kinds: $kinds projectId: $projectId phaseId: $phaseId skuId: $skuId ) { nodes { ...SearchHitRow } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.SearchEverythingQuery, d.SearchEverythingQueryVariables>;

/** The methods of the namespace search. */
export function bind(call: Call) {
  return {
    /** Everything that has all words of the query, among what the viewer sees: guests find what is shared with them and nothing internal. */
    everything: (variables: d.SearchEverythingQueryVariables, options?: CallOptions): Promise<d.SearchEverythingQuery['search']> => call(SearchEverythingDocument, variables, options),
  }
}
