import * as d from './graphql.js'
import { of, type Of } from '../of.js'
import type { Call, CallOptions } from '../transport.js'

export const LotsDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LotFields on Lot { announcedAt code held id note quantity receivedAt sku { code id name } status supplier { id name } version } query Lots($after: String, $filter: LotFilter, $first: Int = 50) { lots(first: $first, after: $after, filter: $filter) { nodes { ...LotFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.LotsQuery, d.LotsQueryVariables>;
export const LotDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LotFields on Lot { announcedAt code held id note quantity receivedAt sku { code id name } status supplier { id name } version } query Lot($id: ID!) { node(id: $id) { __typename ... on Lot { ...LotFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.LotQuery, d.LotQueryVariables>;
export const LotAnnounceDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LotFields on Lot { announcedAt code held id note quantity receivedAt sku { code id name } status supplier { id name } version } fragment UserErrorFields on UserError { code message params path } mutation LotAnnounce($input: LotAnnounceInput!) { lotAnnounce(input: $input) { cursor lot { ...LotFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.LotAnnounceMutation, d.LotAnnounceMutationVariables>;
export const LotReceiveDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LotFields on Lot { announcedAt code held id note quantity receivedAt sku { code id name } status supplier { id name } version } fragment UserErrorFields on UserError { code message params path } mutation LotReceive($input: LotReceiveInput!) { lotReceive(input: $input) { cursor lot { ...LotFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.LotReceiveMutation, d.LotReceiveMutationVariables>;

/** The methods of the namespace lots. */
export function bind(call: Call) {
  return {
    /** Lots, newest first. */
    list: (variables?: d.LotsQueryVariables, options?: CallOptions): Promise<d.LotsQuery['lots']> => call(LotsDocument, variables, options),
    /** Any object by its global id; null when there is none or the viewer may not see it. */
    get: (variables: d.LotQueryVariables, options?: CallOptions): Promise<Of<d.LotQuery['node'], 'Lot'>> => call(LotDocument, variables, options).then((node) => of(node, 'Lot')),
    /** Announces a lot that will come. */
    announce: (variables: d.LotAnnounceMutationVariables, options?: CallOptions): Promise<d.LotAnnounceMutation['lotAnnounce']> => call(LotAnnounceDocument, variables, options),
    /** Receives a lot that was announced, and books its receipt where a location is given. */
    receive: (variables: d.LotReceiveMutationVariables, options?: CallOptions): Promise<d.LotReceiveMutation['lotReceive']> => call(LotReceiveDocument, variables, options),
  }
}
