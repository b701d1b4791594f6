import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const MetricsDocument = /*#__PURE__*/ new d.TypedDocumentString("query Metrics($channelId: ID, $from: Date!, $skuId: ID, $step: MetricsStep = DAY, $to: Date!) { metrics(from: $from, to: $to, step: $step, channelId: $channelId, skuId: $skuId) { carts clicks cost { amount currency } day hour impressions rating ratings reviews visits } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.MetricsQuery, d.MetricsQueryVariables>;
export const MetricsChannelRecordDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation MetricsChannelRecord($input: ChannelMetricsRecordInput!) { channelMetricsRecord(input: $input) { cursor results { changed index userErrors { ...UserErrorFields } } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.MetricsChannelRecordMutation, d.MetricsChannelRecordMutationVariables>;
export const MetricsAdRecordDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation MetricsAdRecord($input: AdMetricsRecordInput!) { adMetricsRecord(input: $input) { cursor results { changed index userErrors { ...UserErrorFields } } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.MetricsAdRecordMutation, d.MetricsAdRecordMutationVariables>;

/** The methods of the namespace metrics. */
export function bind(call: Call) {
  return {
    /** Figures by hour or day, the earliest first, at most 366 points; hours and days without any are left out. */
    list: (variables: d.MetricsQueryVariables, options?: CallOptions): Promise<d.MetricsQuery['metrics']> => call(MetricsDocument, variables, options),
    /** Records what happened at channels, each row by itself; a row that is said again takes the place of the first. */
    channelRecord: (variables: d.MetricsChannelRecordMutationVariables, options?: CallOptions): Promise<d.MetricsChannelRecordMutation['channelMetricsRecord']> => call(MetricsChannelRecordDocument, variables, options),
    /** Records what advertisements brought and cost, each row by itself; a row that is said again takes the place of the first. */
    adRecord: (variables: d.MetricsAdRecordMutationVariables, options?: CallOptions): Promise<d.MetricsAdRecordMutation['adMetricsRecord']> => call(MetricsAdRecordDocument, variables, options),
  }
}
