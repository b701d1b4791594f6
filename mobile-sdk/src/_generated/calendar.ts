import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const CalendarLinkDocument = /*#__PURE__*/ new d.TypedDocumentString("query CalendarLink { calendarLink { createdAt } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CalendarLinkQuery, d.CalendarLinkQueryVariables>;
export const CalendarLinkCreateDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation CalendarLinkCreate { calendarLinkCreate { cursor url userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CalendarLinkCreateMutation, d.CalendarLinkCreateMutationVariables>;
export const CalendarLinkRevokeDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation CalendarLinkRevoke { calendarLinkRevoke { cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.CalendarLinkRevokeMutation, d.CalendarLinkRevokeMutationVariables>;

/** The methods of the namespace calendar. */
export function bind(call: Call) {
  return {
    /** The address of the viewer's calendar; null when there is none. */
    link: (variables?: d.CalendarLinkQueryVariables, options?: CallOptions): Promise<d.CalendarLinkQuery['calendarLink']> => call(CalendarLinkDocument, variables, options),
    /** Makes the address under which the viewer's calendar fetches the tasks that it is assigned to, as iCalendar events at their due dates, at most 500; one that was there before ends. */
    linkCreate: (variables?: d.CalendarLinkCreateMutationVariables, options?: CallOptions): Promise<d.CalendarLinkCreateMutation['calendarLinkCreate']> => call(CalendarLinkCreateDocument, variables, options),
    /** Ends the address of the viewer's calendar at once; without one nothing happens. */
    linkRevoke: (variables?: d.CalendarLinkRevokeMutationVariables, options?: CallOptions): Promise<d.CalendarLinkRevokeMutation['calendarLinkRevoke']> => call(CalendarLinkRevokeDocument, variables, options),
  }
}
