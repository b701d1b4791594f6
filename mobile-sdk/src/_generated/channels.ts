import * as d from './graphql.js'
import { of, type Of } from '../of.js'
import type { Call, CallOptions } from '../transport.js'

export const ChannelsDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment ChannelFields on Channel { archivedAt articleUrl createdAt id kind name url version } query Channels($after: String, $archived: Boolean = false, $first: Int = 50, $kind: ChannelKind) { channels(first: $first, after: $after, kind: $kind, archived: $archived) { nodes { ...ChannelFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.ChannelsQuery, d.ChannelsQueryVariables>;
export const ChannelDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment ChannelFields on Channel { archivedAt articleUrl createdAt id kind name url version } query Channel($id: ID!) { node(id: $id) { __typename ... on Channel { ...ChannelFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.ChannelQuery, d.ChannelQueryVariables>;
export const ChannelCreateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment ChannelFields on Channel { archivedAt articleUrl createdAt id kind name url version } fragment ChannelResult on ChannelPayload { channel { ...ChannelFields } cursor userErrors { ...UserErrorFields } } fragment UserErrorFields on UserError { code message params path } mutation ChannelCreate($input: ChannelCreateInput!) { channelCreate(input: $input) { ...ChannelResult } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.ChannelCreateMutation, d.ChannelCreateMutationVariables>;
export const ChannelUpdateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment ChannelFields on Channel { archivedAt articleUrl createdAt id kind name url version } fragment ChannelResult on ChannelPayload { channel { ...ChannelFields } cursor userErrors { ...UserErrorFields } } fragment UserErrorFields on UserError { code message params path } mutation ChannelUpdate($input: ChannelUpdateInput!) { channelUpdate(input: $input) { ...ChannelResult } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.ChannelUpdateMutation, d.ChannelUpdateMutationVariables>;

/** The methods of the namespace channels. */
export function bind(call: Call) {
  return {
    /** Channels, newest first. */
    list: (variables?: d.ChannelsQueryVariables, options?: CallOptions): Promise<d.ChannelsQuery['channels']> => call(ChannelsDocument, variables, options),
    /** Any object by its global id; null when there is none or the viewer may not see it. */
    get: (variables: d.ChannelQueryVariables, options?: CallOptions): Promise<Of<d.ChannelQuery['node'], 'Channel'>> => call(ChannelDocument, variables, options).then((node) => of(node, 'Channel')),
    /** Adds a channel. */
    create: (variables: d.ChannelCreateMutationVariables, options?: CallOptions): Promise<d.ChannelCreateMutation['channelCreate']> => call(ChannelCreateDocument, variables, options),
    /** Changes a channel, or puts it away. */
    update: (variables: d.ChannelUpdateMutationVariables, options?: CallOptions): Promise<d.ChannelUpdateMutation['channelUpdate']> => call(ChannelUpdateDocument, variables, options),
  }
}
