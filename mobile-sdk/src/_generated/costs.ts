import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const CostsDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment CostFields on Cost { amount { amount currency } channel { id kind name } day document id kind note origin project { code id name } recordedAt recordedBy { id name } revision sku { code id name } task { id number title } user { id name } } query Costs($after: String, $filter: CostFilter, $first: Int = 50) { costs(first: $first, after: $after, filter: $filter) { nodes { ...CostFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostsQuery, d.CostsQueryVariables>;
export const CostTotalsDocument = /*#__PURE__*/ new d.TypedDocumentString("query CostTotals($filter: CostFilter) { costTotals(filter: $filter) { amount { amount currency } kind } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostTotalsQuery, d.CostTotalsQueryVariables>;
export const CostRecordDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment CostFields on Cost { amount { amount currency } channel { id kind name } day document id kind note origin project { code id name } recordedAt recordedBy { id name } revision sku { code id name } task { id number title } user { id name } } fragment UserErrorFields on UserError { code message params path } mutation CostRecord($input: CostRecordInput!) { costRecord(input: $input) { cost { ...CostFields } cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostRecordMutation, d.CostRecordMutationVariables>;
export const CostReverseDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment CostFields on Cost { amount { amount currency } channel { id kind name } day document id kind note origin project { code id name } recordedAt recordedBy { id name } revision sku { code id name } task { id number title } user { id name } } fragment UserErrorFields on UserError { code message params path } mutation CostReverse($input: CostReverseInput!) { costReverse(input: $input) { cost { ...CostFields } cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostReverseMutation, d.CostReverseMutationVariables>;
export const CostLabourRatesDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LabourRateFields on LabourRate { id rate { amount currency } setAt setBy { id name } user { id name } validFrom } query CostLabourRates($after: String, $first: Int = 50, $userId: ID) { labourRates(first: $first, after: $after, userId: $userId) { nodes { ...LabourRateFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostLabourRatesQuery, d.CostLabourRatesQueryVariables>;
export const CostLabourRateSetDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment LabourRateFields on LabourRate { id rate { amount currency } setAt setBy { id name } user { id name } validFrom } fragment UserErrorFields on UserError { code message params path } mutation CostLabourRateSet($input: LabourRateSetInput!) { labourRateSet(input: $input) { cursor labourRate { ...LabourRateFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CostLabourRateSetMutation, d.CostLabourRateSetMutationVariables>;

/** The methods of the namespace costs. */
export function bind(call: Call) {
  return {
    /** The cost ledger, newest first. */
    list: (variables?: d.CostsQueryVariables, options?: CallOptions): Promise<d.CostsQuery['costs']> => call(CostsDocument, variables, options),
    /** The sums of the cost ledger by kind, at most 5; kinds that cost nothing are left out. */
    totals: (variables?: d.CostTotalsQueryVariables, options?: CallOptions): Promise<d.CostTotalsQuery['costTotals']> => call(CostTotalsDocument, variables, options),
    /** Records a cost. */
    record: (variables: d.CostRecordMutationVariables, options?: CallOptions): Promise<d.CostRecordMutation['costRecord']> => call(CostRecordDocument, variables, options),
    /** Takes back a cost that was recorded by hand: its opposite is booked on the same day. */
    reverse: (variables: d.CostReverseMutationVariables, options?: CallOptions): Promise<d.CostReverseMutation['costReverse']> => call(CostReverseDocument, variables, options),
    /** What people's time costs, the last that was set first. */
    labourRates: (variables?: d.CostLabourRatesQueryVariables, options?: CallOptions): Promise<d.CostLabourRatesQuery['labourRates']> => call(CostLabourRatesDocument, variables, options),
    /** Sets what an hour of a person costs from a day on; a rate of the same day is replaced. */
    labourRateSet: (variables: d.CostLabourRateSetMutationVariables, options?: CallOptions): Promise<d.CostLabourRateSetMutation['labourRateSet']> => call(CostLabourRateSetDocument, variables, options),
  }
}
