import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const TodosMineDocument = /*#__PURE__*/ new d.TypedDocumentString("query TodosMine($after: String, $first: Int = 50) { myTodos(first: $first, after: $after) { nodes { __typename ... on Deliverable { id name task { dueAt id title } } ... on Inspection { code inspectionDueAt: dueAt id kind sku { code id name } inspectionStatus: status } ... on NonConformity { code nonConformityDueAt: dueAt id severity nonConformityStatus: status } ... on Phase { id name phaseProject: project { code id name } } ... on Project { code id name owner { id name } } ... on PurchaseRequisition { code id neededBy requestedBy { id name } requisitionStatus: status } ... on Sample { code currentRound { id number status } sampleDueAt: dueAt id stage title } ... on Task { taskDueAt: dueAt id number priority taskProject: project { code id name } taskStatus: status title } } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.TodosMineQuery, d.TodosMineQueryVariables>;

/** The methods of the namespace todos. */
export function bind(call: Call) {
  return {
    /** What waits for the viewer, by due date, without one last: tasks to do and to review, deliverables, gates and projects to decide about, inspections, samples, nonconformities, requisitions. */
    mine: (variables?: d.TodosMineQueryVariables, options?: CallOptions): Promise<d.TodosMineQuery['myTodos']> => call(TodosMineDocument, variables, options),
  }
}
