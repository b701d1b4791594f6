import * as d from './graphql.js'
import { apart } from '../apart.js'
import { of, type Of } from '../of.js'
import type { Call, CallOptions } from '../transport.js'
import type { Live, LiveStream } from '../live.js'

/** The operations of this SDK as methods, one namespace for each file of operations/. */
export type Namespaces = ReturnType<typeof bindNamespaces>

export function bindNamespaces(call: Call, live: Live) {
  return {
    calendar: apart<ReturnType<typeof import('./calendar.js').bind>>(() => import('./calendar.js').then(({ bind }) => bind(call)), {}),
    catalog: apart<ReturnType<typeof import('./catalog.js').bind>>(() => import('./catalog.js').then(({ bind }) => bind(call)), {}),
    channels: apart<ReturnType<typeof import('./channels.js').bind>>(() => import('./channels.js').then(({ bind }) => bind(call)), {}),
    comments: {
      /** Comments on an object that can be discussed (samples, sample rounds, inspections, nonconformities, tasks, projects, lots), newest first. */
      list: (variables: d.CommentsQueryVariables, options?: CallOptions): Promise<d.CommentsQuery['comments']> => call(d.CommentsDocument, variables, options),
      /** Comments on an object. */
      add: (variables: d.CommentAddMutationVariables, options?: CallOptions): Promise<d.CommentAddMutation['commentAdd']> => call(d.CommentAddDocument, variables, options),
    },
    corrective: apart<ReturnType<typeof import('./corrective.js').bind>>(() => import('./corrective.js').then(({ bind }) => bind(call, live)), {
      /** What happens to nonconformities that the viewer sees, comments on them included, in log order, without gap or repeat. */
      nonConformityChanged: (variables?: d.NonConformityChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.NonConformityChangedSubscription['nonConformityChanged']> => live(d.NonConformityChangedDocument, variables, options),
    }),
    costs: apart<ReturnType<typeof import('./costs.js').bind>>(() => import('./costs.js').then(({ bind }) => bind(call)), {}),
    devices: apart<ReturnType<typeof import('./devices.js').bind>>(() => import('./devices.js').then(({ bind }) => bind(call)), {}),
    events: {
      /** What happened, newest first, as far as the viewer may see it. */
      list: (variables?: d.EventsQueryVariables, options?: CallOptions): Promise<d.EventsQuery['events']> => call(d.EventsDocument, variables, options),
      /** What happened, newest first, as far as the viewer may see it. */
      head: (variables?: d.EventsHeadQueryVariables, options?: CallOptions): Promise<d.EventsHeadQuery['events']> => call(d.EventsHeadDocument, variables, options),
      /** What the viewer may see, in log order, without gap or repeat. */
      live: (variables?: d.EventsLiveSubscriptionVariables, options?: CallOptions): LiveStream<d.EventsLiveSubscription['events']> => live(d.EventsLiveDocument, variables, options),
    },
    files: {
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      get: (variables: d.FileQueryVariables, options?: CallOptions): Promise<Of<d.FileQuery['node'], 'File'>> => call(d.FileDocument, variables, options).then((node) => of(node, 'File')),
    },
    inspections: {
      /** Inspections that the viewer sees, newest first: members all, guests what is shared with them. */
      list: (variables?: d.InspectionsQueryVariables, options?: CallOptions): Promise<d.InspectionsQuery['inspections']> => call(d.InspectionsDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      get: (variables: d.InspectionQueryVariables, options?: CallOptions): Promise<Of<d.InspectionQuery['node'], 'Inspection'>> => call(d.InspectionDocument, variables, options).then((node) => of(node, 'Inspection')),
      /** Versions of inspection plans, newest first. */
      plans: (variables?: d.InspectionPlansQueryVariables, options?: CallOptions): Promise<d.InspectionPlansQuery['inspectionPlans']> => call(d.InspectionPlansDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      plan: (variables: d.InspectionPlanQueryVariables, options?: CallOptions): Promise<Of<d.InspectionPlanQuery['node'], 'InspectionPlan'>> => call(d.InspectionPlanDocument, variables, options).then((node) => of(node, 'InspectionPlan')),
      /** The catalogue of defects, newest first. */
      defectCodes: (variables?: d.DefectCodesQueryVariables, options?: CallOptions): Promise<d.DefectCodesQuery['defectCodes']> => call(d.DefectCodesDocument, variables, options),
      /** Single sampling plan of a lot by the tables, arrows followed. */
      samplingPlan: (variables: d.SamplingPlanQueryVariables, options?: CallOptions): Promise<d.SamplingPlanQuery['samplingPlan']> => call(d.SamplingPlanDocument, variables, options),
      /** Writes an inspection plan, or the next version of one. */
      planCreate: (variables: d.InspectionPlanCreateMutationVariables, options?: CallOptions): Promise<d.InspectionPlanCreateMutation['inspectionPlanCreate']> => call(d.InspectionPlanCreateDocument, variables, options),
      /** Adds an entry to the catalogue of defects. */
      defectCodeCreate: (variables: d.DefectCodeCreateMutationVariables, options?: CallOptions): Promise<d.DefectCodeCreateMutation['defectCodeCreate']> => call(d.DefectCodeCreateDocument, variables, options),
      /** Schedules an inspection: freezes plan, severity and the units drawn, and puts its lot under inspection. */
      schedule: (variables: d.InspectionScheduleMutationVariables, options?: CallOptions): Promise<d.InspectionScheduleMutation['inspectionSchedule']> => call(d.InspectionScheduleDocument, variables, options),
      /** Gives an inspection to somebody; a guest sees it by that. */
      assign: (variables: d.InspectionAssignMutationVariables, options?: CallOptions): Promise<d.InspectionAssignMutation['inspectionAssign']> => call(d.InspectionAssignDocument, variables, options),
      /** Begins an inspection; who begins one that nobody is assigned to becomes its inspector. */
      start: (variables: d.InspectionStartMutationVariables, options?: CallOptions): Promise<d.InspectionStartMutation['inspectionStart']> => call(d.InspectionStartDocument, variables, options),
      /** Submits the report; the server computes the verdict, and holds a rejected lot at once. */
      submit: (variables: d.InspectionSubmitMutationVariables, options?: CallOptions): Promise<d.InspectionSubmitMutation['inspectionSubmit']> => call(d.InspectionSubmitDocument, variables, options),
      /** Confirms a report as a second person, and decides an open or disputed verdict. */
      review: (variables: d.InspectionReviewMutationVariables, options?: CallOptions): Promise<d.InspectionReviewMutation['inspectionReview']> => call(d.InspectionReviewDocument, variables, options),
      /** Ends a reviewed inspection; an accepted lot is released. */
      close: (variables: d.InspectionCloseMutationVariables, options?: CallOptions): Promise<d.InspectionCloseMutation['inspectionClose']> => call(d.InspectionCloseDocument, variables, options),
      /** Calls off an inspection that was not submitted. */
      cancel: (variables: d.InspectionCancelMutationVariables, options?: CallOptions): Promise<d.InspectionCancelMutation['inspectionCancel']> => call(d.InspectionCancelDocument, variables, options),
      /** Makes the next revision of a closed inspection, whose report stays as it is; gives the new revision. */
      reopen: (variables: d.InspectionReopenMutationVariables, options?: CallOptions): Promise<d.InspectionReopenMutation['inspectionReopen']> => call(d.InspectionReopenDocument, variables, options),
      /** Decides what happens to a rejected lot, part by part; concessions and downgrades wait for a second person. */
      lotDispose: (variables: d.LotDisposeMutationVariables, options?: CallOptions): Promise<d.LotDisposeMutation['lotDispose']> => call(d.LotDisposeDocument, variables, options),
      /** Grants or refuses the use of rejected goods (让步接收) as a second person. */
      concessionDecide: (variables: d.ConcessionDecideMutationVariables, options?: CallOptions): Promise<d.ConcessionDecideMutation['concessionDecide']> => call(d.ConcessionDecideDocument, variables, options),
      /** What happens to inspections that the viewer sees, comments on them included, in log order, without gap or repeat. */
      changed: (variables?: d.InspectionChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.InspectionChangedSubscription['inspectionChanged']> => live(d.InspectionChangedDocument, variables, options),
    },
    leads: apart<ReturnType<typeof import('./leads.js').bind>>(() => import('./leads.js').then(({ bind }) => bind(call)), {}),
    lots: apart<ReturnType<typeof import('./lots.js').bind>>(() => import('./lots.js').then(({ bind }) => bind(call)), {}),
    metrics: apart<ReturnType<typeof import('./metrics.js').bind>>(() => import('./metrics.js').then(({ bind }) => bind(call)), {}),
    notifications: apart<ReturnType<typeof import('./notifications.js').bind>>(() => import('./notifications.js').then(({ bind }) => bind(call, live)), {
      /** What the viewer is told, and nobody else's, in log order, without gap or repeat. */
      added: (variables?: d.NotificationAddedSubscriptionVariables, options?: CallOptions): LiveStream<d.NotificationAddedSubscription['notificationAdded']> => live(d.NotificationAddedDocument, variables, options),
    }),
    orders: apart<ReturnType<typeof import('./orders.js').bind>>(() => import('./orders.js').then(({ bind }) => bind(call)), {}),
    organization: apart<ReturnType<typeof import('./organization.js').bind>>(() => import('./organization.js').then(({ bind }) => bind(call)), {}),
    planning: apart<ReturnType<typeof import('./planning.js').bind>>(() => import('./planning.js').then(({ bind }) => bind(call)), {}),
    plans: apart<ReturnType<typeof import('./plans.js').bind>>(() => import('./plans.js').then(({ bind }) => bind(call)), {}),
    portal: {
      /** Who is signed in. */
      rights: (variables?: d.PortalRightsQueryVariables, options?: CallOptions): Promise<d.PortalRightsQuery['viewer']> => call(d.PortalRightsDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      sample: (variables: d.PortalSampleQueryVariables, options?: CallOptions): Promise<Of<d.PortalSampleQuery['node'], 'Sample'>> => call(d.PortalSampleDocument, variables, options).then((node) => of(node, 'Sample')),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      inspection: (variables: d.PortalInspectionQueryVariables, options?: CallOptions): Promise<Of<d.PortalInspectionQuery['node'], 'Inspection'>> => call(d.PortalInspectionDocument, variables, options).then((node) => of(node, 'Inspection')),
    },
    projects: apart<ReturnType<typeof import('./projects.js').bind>>(() => import('./projects.js').then(({ bind }) => bind(call)), {}),
    purchasing: apart<ReturnType<typeof import('./purchasing.js').bind>>(() => import('./purchasing.js').then(({ bind }) => bind(call)), {}),
    roster: apart<ReturnType<typeof import('./roster.js').bind>>(() => import('./roster.js').then(({ bind }) => bind(call)), {}),
    samples: {
      /** Samples that the viewer sees, newest first: members all, guests what is shared with them. */
      list: (variables?: d.SamplesQueryVariables, options?: CallOptions): Promise<d.SamplesQuery['samples']> => call(d.SamplesDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      get: (variables: d.SampleQueryVariables, options?: CallOptions): Promise<Of<d.SampleQuery['node'], 'Sample'>> => call(d.SampleDocument, variables, options).then((node) => of(node, 'Sample')),
      /** Asks a supplier for a sample and opens its first round; what guests see is granted apart. */
      request: (variables: d.SampleRequestMutationVariables, options?: CallOptions): Promise<d.SampleRequestMutation['sampleRequest']> => call(d.SampleRequestDocument, variables, options),
      /** Opens another round after one that expired or was approved. */
      roundOpen: (variables: d.SampleRoundOpenMutationVariables, options?: CallOptions): Promise<d.SampleRoundOpenMutation['sampleRoundOpen']> => call(d.SampleRoundOpenDocument, variables, options),
      /** Submits an open round: files and typed results, which are compared with the specification. */
      roundSubmit: (variables: d.SampleRoundSubmitMutationVariables, options?: CallOptions): Promise<d.SampleRoundSubmitMutation['sampleRoundSubmit']> => call(d.SampleRoundSubmitDocument, variables, options),
      /** Takes a submission back until its review begins; the round is open again and what was submitted remains. */
      roundWithdraw: (variables: d.SampleRoundWithdrawMutationVariables, options?: CallOptions): Promise<d.SampleRoundWithdrawMutation['sampleRoundWithdraw']> => call(d.SampleRoundWithdrawDocument, variables, options),
      /** Begins the review of a submission; a piece is scanned on arrival. */
      roundReview: (variables: d.SampleRoundReviewMutationVariables, options?: CallOptions): Promise<d.SampleRoundReviewMutation['sampleRoundReview']> => call(d.SampleRoundReviewDocument, variables, options),
      /** Decides about a round; a rejection opens the next one. */
      roundDecide: (variables: d.SampleRoundDecideMutationVariables, options?: CallOptions): Promise<d.SampleRoundDecideMutation['sampleRoundDecide']> => call(d.SampleRoundDecideDocument, variables, options),
      /** Moves an approved sample on to a later stage and opens the round for it. */
      stageAdvance: (variables: d.SampleStageAdvanceMutationVariables, options?: CallOptions): Promise<d.SampleStageAdvanceMutation['sampleStageAdvance']> => call(d.SampleStageAdvanceDocument, variables, options),
      /** Seals a golden sample (封样) by two persons, one who decides and one who inspects: the first call proposes, the other person's call confirms. */
      seal: (variables: d.SampleSealMutationVariables, options?: CallOptions): Promise<d.SampleSealMutation['sampleSeal']> => call(d.SampleSealDocument, variables, options),
      /** Gives a sample up; a round that somebody waits for is withdrawn with it. */
      drop: (variables: d.SampleDropMutationVariables, options?: CallOptions): Promise<d.SampleDropMutation['sampleDrop']> => call(d.SampleDropDocument, variables, options),
      /** What happens to samples that the viewer sees, comments on them and their rounds included, in log order, without gap or repeat. */
      changed: (variables?: d.SampleChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.SampleChangedSubscription['sampleChanged']> => live(d.SampleChangedDocument, variables, options),
    },
    search: apart<ReturnType<typeof import('./search.js').bind>>(() => import('./search.js').then(({ bind }) => bind(call)), {}),
    tasks: apart<ReturnType<typeof import('./tasks.js').bind>>(() => import('./tasks.js').then(({ bind }) => bind(call, live)), {
      /** What happens to tasks that the viewer sees, their parts and comments on them included, in log order, without gap or repeat. */
      changed: (variables?: d.TaskChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.TaskChangedSubscription['taskChanged']> => live(d.TaskChangedDocument, variables, options),
    }),
    todos: apart<ReturnType<typeof import('./todos.js').bind>>(() => import('./todos.js').then(({ bind }) => bind(call)), {}),
    users: apart<ReturnType<typeof import('./users.js').bind>>(() => import('./users.js').then(({ bind }) => bind(call)), {}),
    warehouse: apart<ReturnType<typeof import('./warehouse.js').bind>>(() => import('./warehouse.js').then(({ bind }) => bind(call)), {}),
  }
}
