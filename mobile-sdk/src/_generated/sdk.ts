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
    catalog: {
      skus: (variables?: d.SkusQueryVariables, options?: CallOptions): Promise<d.SkusQuery['skus']> => call(d.SkusDocument, variables, options),
      skuByCode: (variables: d.SkuByCodeQueryVariables, options?: CallOptions): Promise<d.SkuByCodeQuery['skuByCode']> => call(d.SkuByCodeDocument, variables, options),
    },
    comments: {
      add: (variables: d.CommentAddMutationVariables, options?: CallOptions): Promise<d.CommentAddMutation['commentAdd']> => call(d.CommentAddDocument, variables, options),
    },
    events: {
      list: (variables?: d.EventsQueryVariables, options?: CallOptions): Promise<d.EventsQuery['events']> => call(d.EventsDocument, variables, options),
      head: (variables?: d.EventsHeadQueryVariables, options?: CallOptions): Promise<d.EventsHeadQuery['events']> => call(d.EventsHeadDocument, variables, options),
      live: (variables?: d.EventsLiveSubscriptionVariables, options?: CallOptions): LiveStream<d.EventsLiveSubscription['events']> => live(d.EventsLiveDocument, variables, options),
    },
    files: {
      get: (variables: d.FileQueryVariables, options?: CallOptions): Promise<Of<d.FileQuery['node'], 'File'>> => call(d.FileDocument, variables, options).then((node) => of(node, 'File')),
    },
    inspections: {
      list: (variables?: d.InspectionsQueryVariables, options?: CallOptions): Promise<d.InspectionsQuery['inspections']> => call(d.InspectionsDocument, variables, options),
      get: (variables: d.InspectionQueryVariables, options?: CallOptions): Promise<Of<d.InspectionQuery['node'], 'Inspection'>> => call(d.InspectionDocument, variables, options).then((node) => of(node, 'Inspection')),
      plans: (variables?: d.InspectionPlansQueryVariables, options?: CallOptions): Promise<d.InspectionPlansQuery['inspectionPlans']> => call(d.InspectionPlansDocument, variables, options),
      samplingPlan: (variables: d.SamplingPlanQueryVariables, options?: CallOptions): Promise<d.SamplingPlanQuery['samplingPlan']> => call(d.SamplingPlanDocument, variables, options),
      planCreate: (variables: d.InspectionPlanCreateMutationVariables, options?: CallOptions): Promise<d.InspectionPlanCreateMutation['inspectionPlanCreate']> => call(d.InspectionPlanCreateDocument, variables, options),
      schedule: (variables: d.InspectionScheduleMutationVariables, options?: CallOptions): Promise<d.InspectionScheduleMutation['inspectionSchedule']> => call(d.InspectionScheduleDocument, variables, options),
      start: (variables: d.InspectionStartMutationVariables, options?: CallOptions): Promise<d.InspectionStartMutation['inspectionStart']> => call(d.InspectionStartDocument, variables, options),
      submit: (variables: d.InspectionSubmitMutationVariables, options?: CallOptions): Promise<d.InspectionSubmitMutation['inspectionSubmit']> => call(d.InspectionSubmitDocument, variables, options),
      review: (variables: d.InspectionReviewMutationVariables, options?: CallOptions): Promise<d.InspectionReviewMutation['inspectionReview']> => call(d.InspectionReviewDocument, variables, options),
      lotDispose: (variables: d.LotDisposeMutationVariables, options?: CallOptions): Promise<d.LotDisposeMutation['lotDispose']> => call(d.LotDisposeDocument, variables, options),
      changed: (variables?: d.InspectionChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.InspectionChangedSubscription['inspectionChanged']> => live(d.InspectionChangedDocument, variables, options),
    },
    organization: {
      get: (variables?: d.OrganizationQueryVariables, options?: CallOptions): Promise<d.OrganizationQuery['organization']> => call(d.OrganizationDocument, variables, options),
      departments: (variables?: d.DepartmentsQueryVariables, options?: CallOptions): Promise<d.DepartmentsQuery['departments']> => call(d.DepartmentsDocument, variables, options),
    },
    samples: {
      list: (variables?: d.SamplesQueryVariables, options?: CallOptions): Promise<d.SamplesQuery['samples']> => call(d.SamplesDocument, variables, options),
      get: (variables: d.SampleQueryVariables, options?: CallOptions): Promise<Of<d.SampleQuery['node'], 'Sample'>> => call(d.SampleDocument, variables, options).then((node) => of(node, 'Sample')),
      request: (variables: d.SampleRequestMutationVariables, options?: CallOptions): Promise<d.SampleRequestMutation['sampleRequest']> => call(d.SampleRequestDocument, variables, options),
      roundSubmit: (variables: d.SampleRoundSubmitMutationVariables, options?: CallOptions): Promise<d.SampleRoundSubmitMutation['sampleRoundSubmit']> => call(d.SampleRoundSubmitDocument, variables, options),
      roundReview: (variables: d.SampleRoundReviewMutationVariables, options?: CallOptions): Promise<d.SampleRoundReviewMutation['sampleRoundReview']> => call(d.SampleRoundReviewDocument, variables, options),
      roundDecide: (variables: d.SampleRoundDecideMutationVariables, options?: CallOptions): Promise<d.SampleRoundDecideMutation['sampleRoundDecide']> => call(d.SampleRoundDecideDocument, variables, options),
      roundWithdraw: (variables: d.SampleRoundWithdrawMutationVariables, options?: CallOptions): Promise<d.SampleRoundWithdrawMutation['sampleRoundWithdraw']> => call(d.SampleRoundWithdrawDocument, variables, options),
      seal: (variables: d.SampleSealMutationVariables, options?: CallOptions): Promise<d.SampleSealMutation['sampleSeal']> => call(d.SampleSealDocument, variables, options),
      changed: (variables?: d.SampleChangedSubscriptionVariables, options?: CallOptions): LiveStream<d.SampleChangedSubscription['sampleChanged']> => live(d.SampleChangedDocument, variables, options),
    },
    users: {
      list: (variables?: d.UsersQueryVariables, options?: CallOptions): Promise<d.UsersQuery['users']> => call(d.UsersDocument, variables, options),
      suppliers: (variables?: d.SuppliersQueryVariables, options?: CallOptions): Promise<d.SuppliersQuery['suppliers']> => call(d.SuppliersDocument, variables, options),
      invite: (variables: d.UserInviteMutationVariables, options?: CallOptions): Promise<d.UserInviteMutation['userInvite']> => call(d.UserInviteDocument, variables, options),
      grantAdd: (variables: d.GrantAddMutationVariables, options?: CallOptions): Promise<d.GrantAddMutation['grantAdd']> => call(d.GrantAddDocument, variables, options),
      grantRevoke: (variables: d.GrantRevokeMutationVariables, options?: CallOptions): Promise<d.GrantRevokeMutation['grantRevoke']> => call(d.GrantRevokeDocument, variables, options),
    },
  }
}
