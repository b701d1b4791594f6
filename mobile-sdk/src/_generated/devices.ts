import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const DevicesDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment DeviceFields on Device { atRisk id lastSeenAt name owner { id name } platform registeredAt status unsentCount unsentSince } query Devices($after: String, $first: Int = 50, $ownerId: ID) { devices(first: $first, after: $after, ownerId: $ownerId) { nodes { ...DeviceFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.DevicesQuery, d.DevicesQueryVariables>;
export const DeviceTrustDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment DeviceFields on Device { atRisk id lastSeenAt name owner { id name } platform registeredAt status unsentCount unsentSince } fragment DeviceResult on DevicePayload { cursor device { ...DeviceFields } userErrors { ...UserErrorFields } } fragment UserErrorFields on UserError { code message params path } mutation DeviceTrust($input: DeviceTrustInput!) { deviceTrust(input: $input) { ...DeviceResult } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.DeviceTrustMutation, d.DeviceTrustMutationVariables>;
export const DeviceMarkLostDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment DeviceFields on Device { atRisk id lastSeenAt name owner { id name } platform registeredAt status unsentCount unsentSince } fragment DeviceResult on DevicePayload { cursor device { ...DeviceFields } userErrors { ...UserErrorFields } } fragment UserErrorFields on UserError { code message params path } mutation DeviceMarkLost($input: DeviceMarkLostInput!) { deviceMarkLost(input: $input) { ...DeviceResult } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.DeviceMarkLostMutation, d.DeviceMarkLostMutationVariables>;
export const DeviceRetireDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment DeviceFields on Device { atRisk id lastSeenAt name owner { id name } platform registeredAt status unsentCount unsentSince } fragment DeviceResult on DevicePayload { cursor device { ...DeviceFields } userErrors { ...UserErrorFields } } fragment UserErrorFields on UserError { code message params path } mutation DeviceRetire($input: DeviceRetireInput!) { deviceRetire(input: $input) { ...DeviceResult } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.DeviceRetireMutation, d.DeviceRetireMutationVariables>;

/** The methods of the namespace devices. */
export function bind(call: Call) {
  return {
    /** Devices, newest first: the viewer's own; with device.manage all of the organisation. */
    list: (variables?: d.DevicesQueryVariables, options?: CallOptions): Promise<d.DevicesQuery['devices']> => call(DevicesDocument, variables, options),
    /** Says that a device is known. */
    trust: (variables: d.DeviceTrustMutationVariables, options?: CallOptions): Promise<d.DeviceTrustMutation['deviceTrust']> => call(DeviceTrustDocument, variables, options),
    /** Marks a device as lost: it delivers nothing more and the session that it uses ends. */
    markLost: (variables: d.DeviceMarkLostMutationVariables, options?: CallOptions): Promise<d.DeviceMarkLostMutation['deviceMarkLost']> => call(DeviceMarkLostDocument, variables, options),
    /** Takes a device out of use. */
    retire: (variables: d.DeviceRetireMutationVariables, options?: CallOptions): Promise<d.DeviceRetireMutation['deviceRetire']> => call(DeviceRetireDocument, variables, options),
  }
}
