import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'
import type { Live, LiveStream } from '../live.js'

export const NotificationsDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment NotificationFields on Notification { actor { id name } body comment { id nodeId } createdAt id kind readAt subjectId title } query Notifications($after: String, $first: Int = 50, $unreadOnly: Boolean = false) { notifications(first: $first, after: $after, unreadOnly: $unreadOnly) { nodes { ...NotificationFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.NotificationsQuery, d.NotificationsQueryVariables>;
export const NotificationsUnreadDocument = /*#__PURE__*/ new d.TypedDocumentString("query NotificationsUnread { viewer { unreadNotifications } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.NotificationsUnreadQuery, d.NotificationsUnreadQueryVariables>;
export const NotificationsMarkReadDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation NotificationsMarkRead($input: NotificationsMarkReadInput!) { notificationsMarkRead(input: $input) { cursor unreadNotifications userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.NotificationsMarkReadMutation, d.NotificationsMarkReadMutationVariables>;

/** The methods of the namespace notifications. */
export function bind(call: Call, live: Live) {
  return {
    /** What the viewer was told, the newest event first; at most 1,000 notices of the last 90 days. */
    list: (variables?: d.NotificationsQueryVariables, options?: CallOptions): Promise<d.NotificationsQuery['notifications']> => call(NotificationsDocument, variables, options),
    /** Who is signed in. */
    unread: (variables?: d.NotificationsUnreadQueryVariables, options?: CallOptions): Promise<d.NotificationsUnreadQuery['viewer']> => call(NotificationsUnreadDocument, variables, options),
    /** Marks the viewer's own notices as read; those that are stay as they were. */
    markRead: (variables: d.NotificationsMarkReadMutationVariables, options?: CallOptions): Promise<d.NotificationsMarkReadMutation['notificationsMarkRead']> => call(NotificationsMarkReadDocument, variables, options),
    /** What the viewer is told, and nobody else's, in log order, without gap or repeat. */
    added: (variables?: d.NotificationAddedSubscriptionVariables, options?: CallOptions): LiveStream<d.NotificationAddedSubscription['notificationAdded']> => live(d.NotificationAddedDocument, variables, options),
  }
}
