import * as d from './graphql.js'
import type { Call, CallOptions } from '../transport.js'
import type { Live, LiveStream } from '../live.js'

/** The operations of this SDK as methods, one namespace for each file of operations/. */
export type Namespaces = ReturnType<typeof bindNamespaces>

type Of<N, T> = Extract<N, { __typename: T }> | null

function of<N extends { __typename: string } | null | undefined, T extends string>(node: N, type: T): Of<N, T> {
  return node?.__typename === type ? (node as Of<N, T>) : null
}

export function bindNamespaces(call: Call, live: Live) {
  return {
    calendar: {
      /** The address of the viewer's calendar; null when there is none. */
      link: (variables?: d.CalendarLinkQueryVariables, options?: CallOptions): Promise<d.CalendarLinkQuery['calendarLink']> => call(d.CalendarLinkDocument, variables, options),
      /** Makes the address under which the viewer's calendar fetches the tasks that it is assigned to, as iCalendar events at their due dates, at most 500; one that was there before ends. */
      linkCreate: (variables?: d.CalendarLinkCreateMutationVariables, options?: CallOptions): Promise<d.CalendarLinkCreateMutation['calendarLinkCreate']> => call(d.CalendarLinkCreateDocument, variables, options),
      /** Ends the address of the viewer's calendar at once; without one nothing happens. */
      linkRevoke: (variables?: d.CalendarLinkRevokeMutationVariables, options?: CallOptions): Promise<d.CalendarLinkRevokeMutation['calendarLinkRevoke']> => call(d.CalendarLinkRevokeDocument, variables, options),
    },
    catalog: {
      /** SKUs, newest first. */
      skus: (variables?: d.SkusQueryVariables, options?: CallOptions): Promise<d.SkusQuery['skus']> => call(d.SkusDocument, variables, options),
      /** The SKU with this code, or else this barcode; null when there is none. */
      skuByCode: (variables: d.SkuByCodeQueryVariables, options?: CallOptions): Promise<d.SkuByCodeQuery['skuByCode']> => call(d.SkuByCodeDocument, variables, options),
      /** Adds a product. */
      productCreate: (variables: d.ProductCreateMutationVariables, options?: CallOptions): Promise<d.ProductCreateMutation['productCreate']> => call(d.ProductCreateDocument, variables, options),
      /** Adds a SKU. */
      skuCreate: (variables: d.SkuCreateMutationVariables, options?: CallOptions): Promise<d.SkuCreateMutation['skuCreate']> => call(d.SkuCreateDocument, variables, options),
    },
    channels: {
      /** Channels, newest first. */
      list: (variables?: d.ChannelsQueryVariables, options?: CallOptions): Promise<d.ChannelsQuery['channels']> => call(d.ChannelsDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      get: (variables: d.ChannelQueryVariables, options?: CallOptions): Promise<Of<d.ChannelQuery['node'], 'Channel'>> => call(d.ChannelDocument, variables, options).then((node) => of(node, 'Channel')),
      /** Adds a channel. */
      create: (variables: d.ChannelCreateMutationVariables, options?: CallOptions): Promise<d.ChannelCreateMutation['channelCreate']> => call(d.ChannelCreateDocument, variables, options),
      /** Changes a channel, or puts it away. */
      update: (variables: d.ChannelUpdateMutationVariables, options?: CallOptions): Promise<d.ChannelUpdateMutation['channelUpdate']> => call(d.ChannelUpdateDocument, variables, options),
    },
    comments: {
      /** Comments on an object that can be discussed (samples, sample rounds, inspections), newest first. */
      list: (variables: d.CommentsQueryVariables, options?: CallOptions): Promise<d.CommentsQuery['comments']> => call(d.CommentsDocument, variables, options),
      /** Comments on an object. */
      add: (variables: d.CommentAddMutationVariables, options?: CallOptions): Promise<d.CommentAddMutation['commentAdd']> => call(d.CommentAddDocument, variables, options),
    },
    corrective: {
      /** Nonconformities that the viewer sees, newest first: members all, guests what is shared with them. */
      nonConformities: (variables?: d.NonConformitiesQueryVariables, options?: CallOptions): Promise<d.NonConformitiesQuery['nonConformities']> => call(d.NonConformitiesDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      nonConformity: (variables: d.NonConformityQueryVariables, options?: CallOptions): Promise<Of<d.NonConformityQuery['node'], 'NonConformity'>> => call(d.NonConformityDocument, variables, options).then((node) => of(node, 'NonConformity')),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      nonConformityOfInspection: (variables: d.NonConformityOfInspectionQueryVariables, options?: CallOptions): Promise<Of<d.NonConformityOfInspectionQuery['node'], 'Inspection'>> => call(d.NonConformityOfInspectionDocument, variables, options).then((node) => of(node, 'Inspection')),
      /** How much time suppliers have. */
      nonConformitySettings: (variables?: d.NonConformitySettingsQueryVariables, options?: CallOptions): Promise<d.NonConformitySettingsQuery['nonConformitySettings']> => call(d.NonConformitySettingsDocument, variables, options),
      /** Opens a nonconformity by hand; failed inspections open theirs by themselves. */
      nonConformityOpen: (variables: d.NonConformityOpenMutationVariables, options?: CallOptions): Promise<d.NonConformityOpenMutation['nonConformityOpen']> => call(d.NonConformityOpenDocument, variables, options),
      /** Says how the goods at hand are kept under control (D3), which begins the first answer. */
      nonConformityContain: (variables: d.NonConformityContainMutationVariables, options?: CallOptions): Promise<d.NonConformityContainMutation['nonConformityContain']> => call(d.NonConformityContainDocument, variables, options),
      /** Names the root cause (D4); after a rejected answer this begins the next one. */
      nonConformityRootCause: (variables: d.NonConformityRootCauseMutationVariables, options?: CallOptions): Promise<d.NonConformityRootCauseMutation['nonConformityRootCause']> => call(d.NonConformityRootCauseDocument, variables, options),
      /** Plans what is done about the root cause (D5). */
      nonConformityPlanActions: (variables: d.NonConformityPlanActionsMutationVariables, options?: CallOptions): Promise<d.NonConformityPlanActionsMutation['nonConformityPlanActions']> => call(d.NonConformityPlanActionsDocument, variables, options),
      /** Reports that the whole plan was carried out, with evidence of each action (D6); what is missing is said at once. */
      nonConformityImplement: (variables: d.NonConformityImplementMutationVariables, options?: CallOptions): Promise<d.NonConformityImplementMutation['nonConformityImplement']> => call(d.NonConformityImplementDocument, variables, options),
      /** Accepts an answer, whose effect is watched from then on, or rejects it, so that another root cause is wanted. */
      nonConformityVerify: (variables: d.NonConformityVerifyMutationVariables, options?: CallOptions): Promise<d.NonConformityVerifyMutation['nonConformityVerify']> => call(d.NonConformityVerifyDocument, variables, options),
      /** Closes a nonconformity whose actions had effect, after the time in which that was watched. */
      nonConformityClose: (variables: d.NonConformityCloseMutationVariables, options?: CallOptions): Promise<d.NonConformityCloseMutation['nonConformityClose']> => call(d.NonConformityCloseDocument, variables, options),
      /** Cancels a nonconformity that is none, or is not followed; nothing opens another one for its inspection. */
      nonConformityCancel: (variables: d.NonConformityCancelMutationVariables, options?: CallOptions): Promise<d.NonConformityCancelMutation['nonConformityCancel']> => call(d.NonConformityCancelDocument, variables, options),
      /** Sets how much time suppliers have; what is open already keeps its own. */
      nonConformitySettingsUpdate: (variables: d.NonConformitySettingsUpdateMutationVariables, options?: CallOptions): Promise<d.NonConformitySettingsUpdateMutation['nonConformitySettingsUpdate']> => call(d.NonConformitySettingsUpdateDocument, variables, options),
      /** What happens to nonconformities that the viewer sees, comments on them included, in log order, without gap or repeat. */
      nonConformityChanged: (variables?: d.NonConformityChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.NonConformityChangedSubscription['nonConformityChanged']> => live(d.NonConformityChangedDocument, variables, options),
    },
    devices: {
      /** Devices, newest first: the viewer's own; with device.manage all of the organisation. */
      list: (variables?: d.DevicesQueryVariables, options?: CallOptions): Promise<d.DevicesQuery['devices']> => call(d.DevicesDocument, variables, options),
      /** Says that a device is known. */
      trust: (variables: d.DeviceTrustMutationVariables, options?: CallOptions): Promise<d.DeviceTrustMutation['deviceTrust']> => call(d.DeviceTrustDocument, variables, options),
      /** Marks a device as lost: it delivers nothing more and the session that it uses ends. */
      markLost: (variables: d.DeviceMarkLostMutationVariables, options?: CallOptions): Promise<d.DeviceMarkLostMutation['deviceMarkLost']> => call(d.DeviceMarkLostDocument, variables, options),
      /** Takes a device out of use. */
      retire: (variables: d.DeviceRetireMutationVariables, options?: CallOptions): Promise<d.DeviceRetireMutation['deviceRetire']> => call(d.DeviceRetireDocument, variables, options),
    },
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
    lots: {
      /** Lots, newest first. */
      list: (variables?: d.LotsQueryVariables, options?: CallOptions): Promise<d.LotsQuery['lots']> => call(d.LotsDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      get: (variables: d.LotQueryVariables, options?: CallOptions): Promise<Of<d.LotQuery['node'], 'Lot'>> => call(d.LotDocument, variables, options).then((node) => of(node, 'Lot')),
      /** Announces a lot that will come. */
      announce: (variables: d.LotAnnounceMutationVariables, options?: CallOptions): Promise<d.LotAnnounceMutation['lotAnnounce']> => call(d.LotAnnounceDocument, variables, options),
      /** Receives a lot that was announced. */
      receive: (variables: d.LotReceiveMutationVariables, options?: CallOptions): Promise<d.LotReceiveMutation['lotReceive']> => call(d.LotReceiveDocument, variables, options),
    },
    organization: {
      /** The organisation of this session. */
      get: (variables?: d.OrganizationQueryVariables, options?: CallOptions): Promise<d.OrganizationQuery['organization']> => call(d.OrganizationDocument, variables, options),
      /** All departments by name, at most 500. */
      departments: (variables?: d.DepartmentsQueryVariables, options?: CallOptions): Promise<d.DepartmentsQuery['departments']> => call(d.DepartmentsDocument, variables, options),
    },
    plans: {
      /** What importing a file into a project would do, and every cell that is wrong. */
      preview: (variables: d.PlanPreviewQueryVariables, options?: CallOptions): Promise<d.PlanPreviewQuery['projectImportPreview']> => call(d.PlanPreviewDocument, variables, options),
      /** Link to the project's plan as .xlsx, which projectImport reads again: headers in the language of the request, a row for each task that was not cancelled, every cell a text. */
      url: (variables: d.PlanUrlQueryVariables, options?: CallOptions): Promise<d.PlanUrlQuery['projectExportUrl']> => call(d.PlanUrlDocument, variables, options),
      /** Adds the tasks of a spreadsheet to a project, with phases that are missing, deliverables and predecessors: all or nothing. */
      import: (variables: d.PlanImportMutationVariables, options?: CallOptions): Promise<d.PlanImportMutation['projectImport']> => call(d.PlanImportDocument, variables, options),
    },
    portal: {
      /** Who is signed in. */
      rights: (variables?: d.PortalRightsQueryVariables, options?: CallOptions): Promise<d.PortalRightsQuery['viewer']> => call(d.PortalRightsDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      sample: (variables: d.PortalSampleQueryVariables, options?: CallOptions): Promise<Of<d.PortalSampleQuery['node'], 'Sample'>> => call(d.PortalSampleDocument, variables, options).then((node) => of(node, 'Sample')),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      inspection: (variables: d.PortalInspectionQueryVariables, options?: CallOptions): Promise<Of<d.PortalInspectionQuery['node'], 'Inspection'>> => call(d.PortalInspectionDocument, variables, options).then((node) => of(node, 'Inspection')),
      /** What happened, newest first, as far as the viewer may see it. */
      events: (variables?: d.PortalEventsQueryVariables, options?: CallOptions): Promise<d.PortalEventsQuery['events']> => call(d.PortalEventsDocument, variables, options),
    },
    projects: {
      /** Projects, newest first. */
      list: (variables?: d.ProjectsQueryVariables, options?: CallOptions): Promise<d.ProjectsQuery['projects']> => call(d.ProjectsDocument, variables, options),
      /** A project by id; null when there is none or the viewer does not see it. */
      get: (variables: d.ProjectQueryVariables, options?: CallOptions): Promise<d.ProjectQuery['project']> => call(d.ProjectDocument, variables, options),
      /** A project by id; null when there is none or the viewer does not see it. */
      tree: (variables: d.ProjectTreeQueryVariables, options?: CallOptions): Promise<d.ProjectTreeQuery['project']> => call(d.ProjectTreeDocument, variables, options),
      /** A project by id; null when there is none or the viewer does not see it. */
      board: (variables: d.ProjectBoardQueryVariables, options?: CallOptions): Promise<d.ProjectBoardQuery['project']> => call(d.ProjectBoardDocument, variables, options),
      /** A project by id; null when there is none or the viewer does not see it. */
      deliverables: (variables: d.ProjectDeliverablesQueryVariables, options?: CallOptions): Promise<d.ProjectDeliverablesQuery['project']> => call(d.ProjectDeliverablesDocument, variables, options),
      /** Creates a project as a draft; tasks can be added and worked on at once. */
      create: (variables: d.ProjectCreateMutationVariables, options?: CallOptions): Promise<d.ProjectCreateMutation['projectCreate']> => call(d.ProjectCreateDocument, variables, options),
      /** Changes a project. */
      update: (variables: d.ProjectUpdateMutationVariables, options?: CallOptions): Promise<d.ProjectUpdateMutation['projectUpdate']> => call(d.ProjectUpdateDocument, variables, options),
      /** Takes a step in the life of a project. */
      advance: (variables: d.ProjectAdvanceMutationVariables, options?: CallOptions): Promise<d.ProjectAdvanceMutation['projectAdvance']> => call(d.ProjectAdvanceDocument, variables, options),
      /** Makes somebody a member of a project, or takes them out. */
      memberSet: (variables: d.ProjectMemberSetMutationVariables, options?: CallOptions): Promise<d.ProjectMemberSetMutation['projectMemberSet']> => call(d.ProjectMemberSetDocument, variables, options),
      /** Adds a phase to a project. */
      phaseCreate: (variables: d.PhaseCreateMutationVariables, options?: CallOptions): Promise<d.PhaseCreateMutation['phaseCreate']> => call(d.PhaseCreateDocument, variables, options),
      /** Changes a phase. */
      phaseUpdate: (variables: d.PhaseUpdateMutationVariables, options?: CallOptions): Promise<d.PhaseUpdateMutation['phaseUpdate']> => call(d.PhaseUpdateDocument, variables, options),
      /** Approves the gate of a phase, once its mandatory tasks are done. */
      phaseApprove: (variables: d.PhaseApproveMutationVariables, options?: CallOptions): Promise<d.PhaseApproveMutation['phaseApprove']> => call(d.PhaseApproveDocument, variables, options),
    },
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
    search: {
      /** Everything that has all words of the query, among what the viewer sees: guests find what is shared with them and nothing internal. */
      everything: (variables: d.SearchEverythingQueryVariables, options?: CallOptions): Promise<d.SearchEverythingQuery['search']> => call(d.SearchEverythingDocument, variables, options),
    },
    tasks: {
      /** Tasks that the viewer sees, of all projects: members all, guests what is shared with them. */
      list: (variables?: d.TasksQueryVariables, options?: CallOptions): Promise<d.TasksQuery['tasks']> => call(d.TasksDocument, variables, options),
      /** Tasks that are assigned to the viewer, by due date: open ones that are no drafts, unless the filter names other states. */
      mine: (variables?: d.TasksMineQueryVariables, options?: CallOptions): Promise<d.TasksMineQuery['myTasks']> => call(d.TasksMineDocument, variables, options),
      /** A task by id; null when there is none or the viewer does not see it. */
      get: (variables: d.TaskQueryVariables, options?: CallOptions): Promise<d.TaskQuery['task']> => call(d.TaskDocument, variables, options),
      /** A task by id; null when there is none or the viewer does not see it. */
      history: (variables: d.TaskHistoryQueryVariables, options?: CallOptions): Promise<d.TaskHistoryQuery['task']> => call(d.TaskHistoryDocument, variables, options),
      /** Any object by its global id; null when there is none or the viewer may not see it. */
      ofSku: (variables: d.TasksOfSkuQueryVariables, options?: CallOptions): Promise<Of<d.TasksOfSkuQuery['node'], 'Sku'>> => call(d.TasksOfSkuDocument, variables, options).then((node) => of(node, 'Sku')),
      /** Creates a task. */
      create: (variables: d.TaskCreateMutationVariables, options?: CallOptions): Promise<d.TaskCreateMutation['taskCreate']> => call(d.TaskCreateDocument, variables, options),
      /** Changes a task that is not done. */
      update: (variables: d.TaskUpdateMutationVariables, options?: CallOptions): Promise<d.TaskUpdateMutation['taskUpdate']> => call(d.TaskUpdateDocument, variables, options),
      /** Changes many tasks, each as taskUpdate does: what is refused to one of them does not touch the others. */
      updateMany: (variables: d.TaskUpdateManyMutationVariables, options?: CallOptions): Promise<d.TaskUpdateManyMutation['tasksUpdate']> => call(d.TaskUpdateManyDocument, variables, options),
      /** Makes a draft a task that somebody does: READY when nothing that comes before is open, else PLANNED. */
      publish: (variables: d.TaskPublishMutationVariables, options?: CallOptions): Promise<d.TaskPublishMutation['taskPublish']> => call(d.TaskPublishDocument, variables, options),
      /** Starts work on a task. */
      start: (variables: d.TaskStartMutationVariables, options?: CallOptions): Promise<d.TaskStartMutation['taskStart']> => call(d.TaskStartDocument, variables, options),
      /** Says that a task cannot go on. */
      block: (variables: d.TaskBlockMutationVariables, options?: CallOptions): Promise<d.TaskBlockMutation['taskBlock']> => call(d.TaskBlockDocument, variables, options),
      /** Says that a blocked task can go on. */
      unblock: (variables: d.TaskUnblockMutationVariables, options?: CallOptions): Promise<d.TaskUnblockMutation['taskUnblock']> => call(d.TaskUnblockDocument, variables, options),
      /** Hands a task in: it waits for its reviewer, or is done when there is none. */
      complete: (variables: d.TaskCompleteMutationVariables, options?: CallOptions): Promise<d.TaskCompleteMutation['taskComplete']> => call(d.TaskCompleteDocument, variables, options),
      /** Accepts a task that was handed in, or sends it back. */
      review: (variables: d.TaskReviewMutationVariables, options?: CallOptions): Promise<d.TaskReviewMutation['taskReview']> => call(d.TaskReviewDocument, variables, options),
      /** Takes work on a task up again that was done; successors that nobody has started wait again. */
      reopen: (variables: d.TaskReopenMutationVariables, options?: CallOptions): Promise<d.TaskReopenMutation['taskReopen']> => call(d.TaskReopenDocument, variables, options),
      /** Gives a task up; it holds nothing back any more. */
      cancel: (variables: d.TaskCancelMutationVariables, options?: CallOptions): Promise<d.TaskCancelMutation['taskCancel']> => call(d.TaskCancelDocument, variables, options),
      /** Lets a task wait for another one, or changes how it does; answers the one that waits. */
      dependencyAdd: (variables: d.TaskDependencyAddMutationVariables, options?: CallOptions): Promise<d.TaskDependencyAddMutation['taskDependencyAdd']> => call(d.TaskDependencyAddDocument, variables, options),
      /** Lets a task wait for another one no longer; answers the one that waited. */
      dependencyRemove: (variables: d.TaskDependencyRemoveMutationVariables, options?: CallOptions): Promise<d.TaskDependencyRemoveMutation['taskDependencyRemove']> => call(d.TaskDependencyRemoveDocument, variables, options),
      /** Adds a point to the checklist of a task. */
      checklistItemAdd: (variables: d.ChecklistItemAddMutationVariables, options?: CallOptions): Promise<d.ChecklistItemAddMutation['checklistItemAdd']> => call(d.ChecklistItemAddDocument, variables, options),
      /** Ticks a point of a checklist, or takes the tick away. */
      checklistItemTick: (variables: d.ChecklistItemTickMutationVariables, options?: CallOptions): Promise<d.ChecklistItemTickMutation['checklistItemTick']> => call(d.ChecklistItemTickDocument, variables, options),
      /** Says what a task has to bring forth; answers the task. */
      deliverableRequirementSet: (variables: d.DeliverableRequirementSetMutationVariables, options?: CallOptions): Promise<d.DeliverableRequirementSetMutation['deliverableRequirementSet']> => call(d.DeliverableRequirementSetDocument, variables, options),
      /** Adds what a task brought forth, as the first or a new version. */
      deliverableAdd: (variables: d.DeliverableAddMutationVariables, options?: CallOptions): Promise<d.DeliverableAddMutation['deliverableAdd']> => call(d.DeliverableAddDocument, variables, options),
      /** Approves or rejects the newest version of a deliverable. */
      deliverableApprove: (variables: d.DeliverableApproveMutationVariables, options?: CallOptions): Promise<d.DeliverableApproveMutation['deliverableApprove']> => call(d.DeliverableApproveDocument, variables, options),
      /** Notes time that the caller spent on a task; answers the task. */
      timeLog: (variables: d.TimeLogMutationVariables, options?: CallOptions): Promise<d.TimeLogMutation['timeLog']> => call(d.TimeLogDocument, variables, options),
      /** What happens to tasks that the viewer sees, their parts and comments on them included, in log order, without gap or repeat. */
      changed: (variables?: d.TaskChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.TaskChangedSubscription['taskChanged']> => live(d.TaskChangedDocument, variables, options),
    },
    users: {
      /** Members, newest first. */
      list: (variables?: d.UsersQueryVariables, options?: CallOptions): Promise<d.UsersQuery['users']> => call(d.UsersDocument, variables, options),
      /** Suppliers, newest first. */
      suppliers: (variables?: d.SuppliersQueryVariables, options?: CallOptions): Promise<d.SuppliersQuery['suppliers']> => call(d.SuppliersDocument, variables, options),
      /** Invites a member or a guest by a one-time link, sent by e-mail. */
      invite: (variables: d.UserInviteMutationVariables, options?: CallOptions): Promise<d.UserInviteMutation['userInvite']> => call(d.UserInviteDocument, variables, options),
      /** Adds a supplier. */
      supplierCreate: (variables: d.SupplierCreateMutationVariables, options?: CallOptions): Promise<d.SupplierCreateMutation['supplierCreate']> => call(d.SupplierCreateDocument, variables, options),
      /** Shares an object with a guest. */
      grantAdd: (variables: d.GrantAddMutationVariables, options?: CallOptions): Promise<d.GrantAddMutation['grantAdd']> => call(d.GrantAddDocument, variables, options),
      /** Stops sharing an object; requests, sockets and file links of it end within a second. */
      grantRevoke: (variables: d.GrantRevokeMutationVariables, options?: CallOptions): Promise<d.GrantRevokeMutation['grantRevoke']> => call(d.GrantRevokeDocument, variables, options),
    },
  }
}
