import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const RosterShiftsDocument = /*#__PURE__*/ new d.TypedDocumentString("query RosterShifts($channelId: ID, $from: DateTime!, $to: DateTime!, $userId: ID) { shifts(from: $from, to: $to, channelId: $channelId, userId: $userId) { channel { id name } endsAt id note role startsAt user { id name } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterShiftsQuery, d.RosterShiftsQueryVariables>;
export const RosterGapsDocument = /*#__PURE__*/ new d.TypedDocumentString("query RosterGaps($channelId: ID!, $from: DateTime!, $role: ShiftRole!, $to: DateTime!, $wanted: Int = 1) { rosterGaps( channelId: $channelId role: $role from: $from to: $to wanted: $wanted ) { endsAt present startsAt } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterGapsQuery, d.RosterGapsQueryVariables>;
export const RosterAbsencesDocument = /*#__PURE__*/ new d.TypedDocumentString("query RosterAbsences($from: Date!, $to: Date!) { absences(from: $from, to: $to) { delegate { id name } from id to user { id name } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterAbsencesQuery, d.RosterAbsencesQueryVariables>;
export const RosterShiftAddDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation RosterShiftAdd($input: ShiftAddInput!) { shiftAdd(input: $input) { cursor shiftId userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterShiftAddMutation, d.RosterShiftAddMutationVariables>;
export const RosterShiftRemoveDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation RosterShiftRemove($input: ShiftRemoveInput!) { shiftRemove(input: $input) { cursor shiftId userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterShiftRemoveMutation, d.RosterShiftRemoveMutationVariables>;
export const RosterAbsenceAddDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation RosterAbsenceAdd($input: AbsenceAddInput!) { absenceAdd(input: $input) { absenceId cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterAbsenceAddMutation, d.RosterAbsenceAddMutationVariables>;
export const RosterAbsenceRemoveDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation RosterAbsenceRemove($input: AbsenceRemoveInput!) { absenceRemove(input: $input) { absenceId cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.RosterAbsenceRemoveMutation, d.RosterAbsenceRemoveMutationVariables>;

/** The methods of the namespace roster. */
export function bind(call: Call) {
  return {
    /** Shifts that touch a time, by their start, the first 1,000 (排班表). */
    shifts: (variables: d.RosterShiftsQueryVariables, options?: CallOptions): Promise<d.RosterShiftsQuery['shifts']> => call(RosterShiftsDocument, variables, options),
    /** Times at which fewer people than wanted work at a channel in a role, rising (排班空缺). */
    gaps: (variables: d.RosterGapsQueryVariables, options?: CallOptions): Promise<d.RosterGapsQuery['rosterGaps']> => call(RosterGapsDocument, variables, options),
    /** Absences that touch days, by their first day, the first 1,000. */
    absences: (variables: d.RosterAbsencesQueryVariables, options?: CallOptions): Promise<d.RosterAbsencesQuery['absences']> => call(RosterAbsencesDocument, variables, options),
    /** Plans a shift. */
    shiftAdd: (variables: d.RosterShiftAddMutationVariables, options?: CallOptions): Promise<d.RosterShiftAddMutation['shiftAdd']> => call(RosterShiftAddDocument, variables, options),
    /** Takes a shift out of the roster. */
    shiftRemove: (variables: d.RosterShiftRemoveMutationVariables, options?: CallOptions): Promise<d.RosterShiftRemoveMutation['shiftRemove']> => call(RosterShiftRemoveDocument, variables, options),
    /** Notes that somebody is away on whole days, and who stands in: those days have no capacity, and candidates for tasks show it. */
    absenceAdd: (variables: d.RosterAbsenceAddMutationVariables, options?: CallOptions): Promise<d.RosterAbsenceAddMutation['absenceAdd']> => call(RosterAbsenceAddDocument, variables, options),
    /** Takes back that somebody is away. */
    absenceRemove: (variables: d.RosterAbsenceRemoveMutationVariables, options?: CallOptions): Promise<d.RosterAbsenceRemoveMutation['absenceRemove']> => call(RosterAbsenceRemoveDocument, variables, options),
  }
}
