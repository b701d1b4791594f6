import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'

export const PlanPreviewDocument = /*#__PURE__*/ new d.TypedDocumentString("query PlanPreview($fileId: ID!, $projectId: ID!) { projectImportPreview(projectId: $projectId, fileId: $fileId) { faultCount faults { allowed column error { code message } header row value } ignoredColumns newPhaseNames taskCount tasks { assignee deliverables dueAt estimateMinutes phase predecessorRows priority row startsAt title } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.PlanPreviewQuery, d.PlanPreviewQueryVariables>;
export const PlanUrlDocument = /*#__PURE__*/ new d.TypedDocumentString("query PlanUrl($projectId: ID!) { projectExportUrl(projectId: $projectId) }", {"persisted":true}) as unknown as d.TypedDocumentString<d.PlanUrlQuery, d.PlanUrlQueryVariables>;
export const PlanImportDocument = /*#__PURE__*/ new d.TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation PlanImport($input: ProjectImportInput!) { projectImport(input: $input) { cursor project { id } taskCount userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as d.TypedDocumentString<d.PlanImportMutation, d.PlanImportMutationVariables>;

/** The methods of the namespace plans. */
export function bind(call: Call) {
  return {
    /** What importing a file into a project would do, and every cell that is wrong. */
    preview: (variables: d.PlanPreviewQueryVariables, options?: CallOptions): Promise<d.PlanPreviewQuery['projectImportPreview']> => call(PlanPreviewDocument, variables, options),
    /** Link to the project's plan as .xlsx, which projectImport reads again: headers in the language of the request, a row for each task that was not cancelled, every cell a text. */
    url: (variables: d.PlanUrlQueryVariables, options?: CallOptions): Promise<d.PlanUrlQuery['projectExportUrl']> => call(PlanUrlDocument, variables, options),
    /** Adds the tasks of a spreadsheet to a project, with phases that are missing, deliverables and predecessors: all or nothing. */
    import: (variables: d.PlanImportMutationVariables, options?: CallOptions): Promise<d.PlanImportMutation['projectImport']> => call(PlanImportDocument, variables, options),
  }
}
