/* eslint-disable */
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  Cursor: { input: string; output: string; }
  Date: { input: string; output: string; }
  DateTime: { input: string; output: string; }
  Decimal: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
};

export type AqlInput = {
  aql: Scalars['Decimal']['input'];
  defectClass: DefectClass;
};

export type CommentAddInput = {
  body: Scalars['String']['input'];
  id?: InputMaybe<Scalars['ID']['input']>;
  internal?: InputMaybe<Scalars['Boolean']['input']>;
  mentionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  nodeId: Scalars['ID']['input'];
  pin?: InputMaybe<ImagePinInput>;
};

export type DefectClass =
  | 'CRITICAL'
  | 'MAJOR'
  | 'MINOR';

export type DefectInput = {
  code: Scalars['String']['input'];
  defectClass: DefectClass;
  id?: InputMaybe<Scalars['ID']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
  photoIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  quantity: Scalars['Int']['input'];
};

export type Disposition =
  | 'ACCEPT'
  | 'CONCESSION'
  | 'DOWNGRADE'
  | 'REPAIR'
  | 'RETURN'
  | 'REWORK'
  | 'SCRAP'
  | 'SORT';

export type EventFilter = {
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

export type GrantAction =
  | 'COMMENT'
  | 'INSPECT'
  | 'SUBMIT'
  | 'UPLOAD'
  | 'VIEW';

export type GrantAddInput = {
  actions: Array<GrantAction>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  nodeId: Scalars['ID']['input'];
  userId: Scalars['ID']['input'];
};

export type GrantInput = {
  actions: Array<GrantAction>;
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  nodeId: Scalars['ID']['input'];
};

export type GrantRevokeInput = {
  id: Scalars['ID']['input'];
};

export type ImagePinInput = {
  fileId: Scalars['ID']['input'];
  x: Scalars['Float']['input'];
  y: Scalars['Float']['input'];
};

export type InspectionFilter = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<InspectionStatus>>;
};

export type InspectionKind =
  | 'CONTAINER_LOADING'
  | 'DURING_PRODUCTION'
  | 'FINAL'
  | 'FIRST_ARTICLE'
  | 'INCOMING'
  | 'IN_PROCESS'
  | 'OUTGOING'
  | 'PRE_SHIPMENT'
  | 'SAMPLE';

export type InspectionLevel =
  | 'I'
  | 'II'
  | 'III'
  | 'S1'
  | 'S2'
  | 'S3'
  | 'S4';

export type InspectionPlanCreateInput = {
  id?: InputMaybe<Scalars['ID']['input']>;
  items: Array<PlanItemInput>;
  kind: InspectionKind;
  name: Scalars['String']['input'];
};

export type InspectionReviewInput = {
  comment?: InputMaybe<Scalars['String']['input']>;
  inspectionId: Scalars['ID']['input'];
};

export type InspectionScheduleInput = {
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  lotId?: InputMaybe<Scalars['ID']['input']>;
  planId: Scalars['ID']['input'];
};

export type InspectionSeverity =
  | 'NORMAL'
  | 'REDUCED'
  | 'TIGHTENED';

export type InspectionStartInput = {
  inspectionId: Scalars['ID']['input'];
};

export type InspectionStatus =
  | 'ASSIGNED'
  | 'CANCELLED'
  | 'CLOSED'
  | 'CONFLICT'
  | 'IN_PROGRESS'
  | 'PLANNED'
  | 'REVIEWED'
  | 'SUBMITTED';

export type InspectionSubmitInput = {
  clientStartedAt?: InputMaybe<Scalars['DateTime']['input']>;
  clientSubmittedAt?: InputMaybe<Scalars['DateTime']['input']>;
  defects?: InputMaybe<Array<DefectInput>>;
  inspectionId: Scalars['ID']['input'];
  location?: InputMaybe<Scalars['String']['input']>;
  photoIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  results: Array<ResultInput>;
  signatureFileId?: InputMaybe<Scalars['ID']['input']>;
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type InvitationAcceptInput = {
  name: Scalars['String']['input'];
  password: Scalars['String']['input'];
  token: Scalars['String']['input'];
};

export type ItemKind =
  | 'CHOICE'
  | 'COUNT'
  | 'DATE'
  | 'MEASUREMENT'
  | 'PASS_FAIL'
  | 'PHOTO'
  | 'SCAN'
  | 'SECTION'
  | 'SIGNATURE'
  | 'TEXT';

export type LotDisposeInput = {
  disposition: Disposition;
  inspectionId: Scalars['ID']['input'];
  reason?: InputMaybe<Scalars['String']['input']>;
};

export type PlanItemInput = {
  kind: ItemKind;
  required?: InputMaybe<Scalars['Boolean']['input']>;
  title: Scalars['String']['input'];
};

export type ResultInput = {
  itemId: Scalars['ID']['input'];
  value?: InputMaybe<Scalars['JSON']['input']>;
};

export type Role =
  | 'ADMIN'
  | 'COLLABORATOR'
  | 'DEVELOPER'
  | 'INSPECTOR'
  | 'INTEGRATION'
  | 'MANAGER'
  | 'MEMBER'
  | 'SUPPLIER'
  | 'WAREHOUSE';

export type SampleDecisionOutcome =
  | 'APPROVE'
  | 'APPROVE_WITH_COMMENTS'
  | 'REJECT';

export type SampleFileInput = {
  fileId: Scalars['ID']['input'];
  kind: SampleFileKind;
};

export type SampleFileKind =
  | 'DOCUMENT'
  | 'PHOTO'
  | 'QC_REPORT'
  | 'VIDEO';

export type SampleFilter = {
  query?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<Array<SampleStatus>>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

export type SampleRequestInput = {
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
  skuId?: InputMaybe<Scalars['ID']['input']>;
  stage: SampleStage;
  supplierId: Scalars['ID']['input'];
  title: Scalars['String']['input'];
};

export type SampleRoundDecideInput = {
  decision: SampleDecisionOutcome;
  reason?: InputMaybe<Scalars['String']['input']>;
  roundId?: InputMaybe<Scalars['ID']['input']>;
  sampleId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type SampleRoundReviewInput = {
  digitalOnly?: InputMaybe<Scalars['Boolean']['input']>;
  roundId?: InputMaybe<Scalars['ID']['input']>;
  sampleId: Scalars['ID']['input'];
};

export type SampleRoundStatus =
  | 'APPROVED'
  | 'APPROVED_WITH_COMMENTS'
  | 'EXPIRED'
  | 'OPEN'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'UNDER_REVIEW'
  | 'WITHDRAWN';

export type SampleRoundSubmitInput = {
  files: Array<SampleFileInput>;
  note?: InputMaybe<Scalars['String']['input']>;
  results?: InputMaybe<Array<ResultInput>>;
  roundId?: InputMaybe<Scalars['ID']['input']>;
  sampleId: Scalars['ID']['input'];
  version?: InputMaybe<Scalars['Int']['input']>;
};

export type SampleRoundWithdrawInput = {
  reason?: InputMaybe<Scalars['String']['input']>;
  roundId?: InputMaybe<Scalars['ID']['input']>;
  sampleId: Scalars['ID']['input'];
};

export type SampleSealInput = {
  sampleId: Scalars['ID']['input'];
  sealCode?: InputMaybe<Scalars['String']['input']>;
  storagePlace?: InputMaybe<Scalars['String']['input']>;
};

export type SampleStage =
  | 'FIT'
  | 'GOLDEN'
  | 'PRE_PRODUCTION'
  | 'PROTOTYPE'
  | 'SHIPMENT'
  | 'SIZE_SET'
  | 'TOP_OF_PRODUCTION';

export type SampleStatus =
  | 'DROPPED'
  | 'IN_ROUNDS'
  | 'REQUESTED'
  | 'SEALED';

export type SessionCreateInput = {
  email: Scalars['String']['input'];
  organization?: InputMaybe<Scalars['String']['input']>;
  password: Scalars['String']['input'];
};

export type SessionRefreshInput = {
  refreshToken: Scalars['String']['input'];
};

export type SwitchingState =
  | 'NORMAL'
  | 'REDUCED'
  | 'STOPPED'
  | 'TIGHTENED';

export type UserErrorCode =
  | 'CONFLICT'
  | 'EMAIL_TAKEN'
  | 'FILE_INCOMPLETE'
  | 'ILLEGAL_TRANSITION'
  | 'INVALID'
  | 'INVALID_CREDENTIALS'
  | 'LINK_EXPIRED'
  | 'LINK_USED'
  | 'NOT_FOUND'
  | 'OUT_OF_RANGE'
  | 'REQUIRED'
  | 'RESULT_MISSING'
  | 'SAME_PERSON'
  | 'TOO_LONG'
  | 'WEAK_PASSWORD';

export type UserInviteInput = {
  email: Scalars['String']['input'];
  grants?: InputMaybe<Array<GrantInput>>;
  name: Scalars['String']['input'];
  roles: Array<Role>;
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

export type Verdict =
  | 'ACCEPT'
  | 'NOT_INSPECTED'
  | 'PENDING'
  | 'REJECT';

export type SkusQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type SkusQuery = { skus: { nodes: Array<{ id: string, code: string, barcode?: string | null, name: string, product: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SkuByCodeQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type SkuByCodeQuery = { skuByCode?: { id: string, code: string, barcode?: string | null, name: string, product: { id: string, name: string } } | null };

export type SkuFieldsFragment = { id: string, code: string, barcode?: string | null, name: string, product: { id: string, name: string } };

export type CommentAddMutationVariables = Exact<{
  input: CommentAddInput;
}>;


export type CommentAddMutation = { commentAdd: { cursor?: string | null, comment?: { id: string, body: string, internal: boolean, createdAt: string, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, pin?: { x: number, y: number, file: { id: string, name: string, url: string } } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type CommentFieldsFragment = { id: string, body: string, internal: boolean, createdAt: string, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, pin?: { x: number, y: number, file: { id: string, name: string, url: string } } | null };

export type EventsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EventFilter>;
}>;


export type EventsQuery = { events: { nodes: Array<{ id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type EventsHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type EventsHeadQuery = { events: { nodes: Array<{ cursor: string }> } };

export type EventsLiveSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
  filter?: InputMaybe<EventFilter>;
}>;


export type EventsLiveSubscription = { events: { id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null } };

export type EventFieldsFragment = { id: string, cursor: string, kind: string, at: string, subjectId?: string | null, data: unknown, actor?: { id: string, name: string } | null };

export type FileQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  thumbnailWidth?: InputMaybe<Scalars['Int']['input']>;
}>;


export type FileQuery = { node?:
    | { __typename: 'Comment' }
    | { __typename: 'Defect' }
    | { __typename: 'Department' }
    | { __typename: 'File', thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string, uploadedBy: { id: string, name: string } }
    | { __typename: 'Grant' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionItem' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'Lot' }
    | { __typename: 'Product' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleRound' }
    | { __typename: 'Sku' }
    | { __typename: 'Supplier' }
    | { __typename: 'User' }
   | null };

export type FileFieldsFragment = { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string };

export type InspectionsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionFilter>;
}>;


export type InspectionsQuery = { inspections: { nodes: Array<{ id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type InspectionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type InspectionQuery = { node?:
    | { __typename: 'Comment' }
    | { __typename: 'Defect' }
    | { __typename: 'Department' }
    | { __typename: 'File' }
    | { __typename: 'Grant' }
    | { __typename: 'Inspection', reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null }
    | { __typename: 'InspectionItem' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'Lot' }
    | { __typename: 'Product' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleRound' }
    | { __typename: 'Sku' }
    | { __typename: 'Supplier' }
    | { __typename: 'User' }
   | null };

export type InspectionPlansQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type InspectionPlansQuery = { inspectionPlans: { nodes: Array<{ id: string, code: string, name: string, kind: InspectionKind, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SamplingPlanQueryVariables = Exact<{
  lotSize: Scalars['Int']['input'];
  level?: InspectionLevel;
  severity?: InspectionSeverity;
  aql: Array<AqlInput> | AqlInput;
}>;


export type SamplingPlanQuery = { samplingPlan: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } };

export type InspectionPlanCreateMutationVariables = Exact<{
  input: InspectionPlanCreateInput;
}>;


export type InspectionPlanCreateMutation = { inspectionPlanCreate: { cursor?: string | null, inspectionPlan?: { id: string, code: string, name: string, kind: InspectionKind, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionScheduleMutationVariables = Exact<{
  input: InspectionScheduleInput;
}>;


export type InspectionScheduleMutation = { inspectionSchedule: { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionStartMutationVariables = Exact<{
  input: InspectionStartInput;
}>;


export type InspectionStartMutation = { inspectionStart: { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionSubmitMutationVariables = Exact<{
  input: InspectionSubmitInput;
}>;


export type InspectionSubmitMutation = { inspectionSubmit: { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionReviewMutationVariables = Exact<{
  input: InspectionReviewInput;
}>;


export type InspectionReviewMutation = { inspectionReview: { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LotDisposeMutationVariables = Exact<{
  input: LotDisposeInput;
}>;


export type LotDisposeMutation = { lotDispose: { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionChangedSubscriptionVariables = Exact<{
  filter?: InputMaybe<InspectionFilter>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type InspectionChangedSubscription = { inspectionChanged: { cursor: string, kind: string, inspection?: { id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null } };

export type InspectionResultFragment = { cursor?: string | null, inspection?: { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type InspectionRowFragment = { id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null };

export type InspectionFieldsFragment = { reportUrl?: string | null, id: string, code: string, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, version: number, submittedAt?: string | null, plan: { id: string, code: string, name: string }, sample?: { id: string, code: string, title: string } | null, submittedBy?: { id: string, name: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }>, defects: Array<{ id: string, code: string, defectClass: DefectClass, quantity: number, note?: string | null, photos: Array<{ id: string, url: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string }>, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, size: number } | null, assignee?: { id: string, name: string } | null };

export type SamplingPlanFieldsFragment = { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, limits: Array<{ defectClass: DefectClass, aql: string, sampleSize: number, acceptance: number, rejection: number }> };

export type InspectionPlanFieldsFragment = { id: string, code: string, name: string, kind: InspectionKind, items: Array<{ id: string, kind: ItemKind, title: string, required: boolean }> };

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { id: string, slug: string, name: string, timeZone: string, currency: string } };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { departments: Array<{ id: string, name: string }> };

export type SamplesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SampleFilter>;
}>;


export type SamplesQuery = { samples: { nodes: Array<{ id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SampleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  comments?: InputMaybe<Scalars['Int']['input']>;
  commentsAfter?: InputMaybe<Scalars['String']['input']>;
}>;


export type SampleQuery = { node?:
    | { __typename: 'Comment' }
    | { __typename: 'Defect' }
    | { __typename: 'Department' }
    | { __typename: 'File' }
    | { __typename: 'Grant' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionItem' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'Lot' }
    | { __typename: 'Product' }
    | { __typename: 'Sample', id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, comments: { nodes: Array<{ id: string, body: string, internal: boolean, createdAt: string, author: { id: string, name: string }, mentions: Array<{ id: string, name: string }>, pin?: { x: number, y: number, file: { id: string, name: string, url: string } } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null }
    | { __typename: 'SampleRound' }
    | { __typename: 'Sku' }
    | { __typename: 'Supplier' }
    | { __typename: 'User' }
   | null };

export type SampleRequestMutationVariables = Exact<{
  input: SampleRequestInput;
}>;


export type SampleRequestMutation = { sampleRequest: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundSubmitMutationVariables = Exact<{
  input: SampleRoundSubmitInput;
}>;


export type SampleRoundSubmitMutation = { sampleRoundSubmit: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundReviewMutationVariables = Exact<{
  input: SampleRoundReviewInput;
}>;


export type SampleRoundReviewMutation = { sampleRoundReview: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundDecideMutationVariables = Exact<{
  input: SampleRoundDecideInput;
}>;


export type SampleRoundDecideMutation = { sampleRoundDecide: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundWithdrawMutationVariables = Exact<{
  input: SampleRoundWithdrawInput;
}>;


export type SampleRoundWithdrawMutation = { sampleRoundWithdraw: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleSealMutationVariables = Exact<{
  input: SampleSealInput;
}>;


export type SampleSealMutation = { sampleSeal: { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleChangedSubscriptionVariables = Exact<{
  sampleId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type SampleChangedSubscription = { sampleChanged: { cursor: string, kind: string, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null } };

export type SampleResultFragment = { cursor?: string | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type SampleRowFragment = { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null };

export type SampleFieldsFragment = { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, version: number, rounds: Array<{ id: string, number: number, status: SampleRoundStatus, note?: string | null, submittedAt?: string | null, submittedBy?: { id: string, name: string } | null, files: Array<{ kind: SampleFileKind, version: number, file: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, createdAt: string } }>, decision?: { outcome: SampleDecisionOutcome, reason?: string | null, decidedAt: string, decidedBy: { id: string, name: string } } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, submittedAt?: string | null } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string, email?: string | null, roles: Array<Role> }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } };

export type SessionCreateMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SessionCreateMutation = { sessionCreate: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string, email?: string | null, roles: Array<Role> }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionEndMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionEndMutation = { sessionEnd: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { invitationAccept: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string, email?: string | null, roles: Array<Role> }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionFieldsFragment = { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string, email?: string | null, roles: Array<Role> }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ViewerFieldsFragment = { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string, email?: string | null, roles: Array<Role> }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string } };

export type UserErrorFieldsFragment = { code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null };

export type UsersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  role?: InputMaybe<Role>;
}>;


export type UsersQuery = { users: { nodes: Array<{ id: string, name: string, email?: string | null, roles: Array<Role> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SuppliersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type SuppliersQuery = { suppliers: { nodes: Array<{ id: string, code: string, name: string }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type UserInviteMutationVariables = Exact<{
  input: UserInviteInput;
}>;


export type UserInviteMutation = { userInvite: { link?: string | null, cursor?: string | null, user?: { id: string, name: string, email?: string | null, roles: Array<Role> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantAddMutationVariables = Exact<{
  input: GrantAddInput;
}>;


export type GrantAddMutation = { grantAdd: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantRevokeMutationVariables = Exact<{
  input: GrantRevokeInput;
}>;


export type GrantRevokeMutation = { grantRevoke: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type UserFieldsFragment = { id: string, name: string, email?: string | null, roles: Array<Role> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const SkusDocument = /*#__PURE__*/ new TypedDocumentString("fragment SkuFields on Sku { barcode code id name product { id name } } query Skus($after: String, $first: Int = 50, $query: String) { skus(first: $first, after: $after, query: $query) { nodes { ...SkuFields } pageInfo { endCursor hasNextPage } } }", {"hash":"6f2f5caa70981127d2a64e61f79ede0a154ddd29ec1fdf20545b12b751738bf5"}) as unknown as TypedDocumentString<SkusQuery, SkusQueryVariables>;
export const SkuByCodeDocument = /*#__PURE__*/ new TypedDocumentString("fragment SkuFields on Sku { barcode code id name product { id name } } query SkuByCode($code: String!) { skuByCode(code: $code) { ...SkuFields } }", {"hash":"c9a93ebdb31438e6e7a3f5ad385eb2f074d108c3d7cd5ec53c526aca683d085d"}) as unknown as TypedDocumentString<SkuByCodeQuery, SkuByCodeQueryVariables>;
export const CommentAddDocument = /*#__PURE__*/ new TypedDocumentString("fragment CommentFields on Comment { author { id name } body createdAt id internal mentions { id name } pin { file { id name url } x y } } fragment UserErrorFields on UserError { code message params path } mutation CommentAdd($input: CommentAddInput!) { commentAdd(input: $input) { comment { ...CommentFields } cursor userErrors { ...UserErrorFields } } }", {"hash":"93490dfca92d1cb90f88d708b39ce1af91adfa2506e42fca65a2e0376888aa65"}) as unknown as TypedDocumentString<CommentAddMutation, CommentAddMutationVariables>;
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } query Events($after: String, $filter: EventFilter, $first: Int = 50) { events(first: $first, after: $after, filter: $filter) { nodes { ...EventFields } pageInfo { endCursor hasNextPage } } }", {"hash":"eab22da846a95a3033493124ac9392901cb025b0828e2c29a0907f07dc015169"}) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventsHeadDocument = /*#__PURE__*/ new TypedDocumentString("query EventsHead { events(first: 50) { nodes { cursor } } }", {"hash":"3c9f531d64e70b7863bccf34649b8c4355b9ef7885bf01a745198f31b6a08ba5"}) as unknown as TypedDocumentString<EventsHeadQuery, EventsHeadQueryVariables>;
export const EventsLiveDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } subscription EventsLive($after: Cursor, $filter: EventFilter) { events(after: $after, filter: $filter) { ...EventFields } }", {"hash":"ecf011f6a70f5469eaaa33a1eb404bfb42ade22a832d8c5755ac2aa91f44ee3b"}) as unknown as TypedDocumentString<EventsLiveSubscription, EventsLiveSubscriptionVariables>;
export const FileDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } query File($id: ID!, $thumbnailWidth: Int = 320) { node(id: $id) { __typename ... on File { thumbnailUrl(width: $thumbnailWidth) uploadedBy { id name } ...FileFields } } }", {"hash":"708344c81bb5b90b2368bdd9fa7412fef32191483562121a9b4fbc7fa1e56245"}) as unknown as TypedDocumentString<FileQuery, FileQueryVariables>;
export const InspectionsDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } query Inspections($after: String, $filter: InspectionFilter, $first: Int = 50) { inspections(first: $first, after: $after, filter: $filter) { nodes { ...InspectionRow } pageInfo { endCursor hasNextPage } } }", {"hash":"ae4e3a74f19fd82b9ec943fd05054926dbb3574cd17e1c2cc7b0f9dcd58da2aa"}) as unknown as TypedDocumentString<InspectionsQuery, InspectionsQueryVariables>;
export const InspectionDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } query Inspection($id: ID!) { node(id: $id) { __typename ... on Inspection { ...InspectionFields } } }", {"hash":"d33d376202df41fdf3702672d8e42aab1f0ce463d28f3ebff149ff2f22e9f60d"}) as unknown as TypedDocumentString<InspectionQuery, InspectionQueryVariables>;
export const InspectionPlansDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionPlanFields on InspectionPlan { code id items { id kind required title } kind name } query InspectionPlans($after: String, $first: Int = 50, $query: String) { inspectionPlans(first: $first, after: $after, query: $query) { nodes { ...InspectionPlanFields } pageInfo { endCursor hasNextPage } } }", {"hash":"9ed5dea0e7fe0c7a7f48f183dac2bc890d2a0d0cb334f58f694f3aff4b41d996"}) as unknown as TypedDocumentString<InspectionPlansQuery, InspectionPlansQueryVariables>;
export const SamplingPlanDocument = /*#__PURE__*/ new TypedDocumentString("fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } query SamplingPlan($aql: [AqlInput!]!, $level: InspectionLevel! = II, $lotSize: Int!, $severity: InspectionSeverity! = NORMAL) { samplingPlan(lotSize: $lotSize, level: $level, severity: $severity, aql: $aql) { ...SamplingPlanFields } }", {"hash":"8bd2c5b2d02c9ef59df98f36f48f55c8e4e5502a5c90c568f26fb2e37fd1ace8"}) as unknown as TypedDocumentString<SamplingPlanQuery, SamplingPlanQueryVariables>;
export const InspectionPlanCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionPlanFields on InspectionPlan { code id items { id kind required title } kind name } fragment UserErrorFields on UserError { code message params path } mutation InspectionPlanCreate($input: InspectionPlanCreateInput!) { inspectionPlanCreate(input: $input) { cursor inspectionPlan { ...InspectionPlanFields } userErrors { ...UserErrorFields } } }", {"hash":"0a52232ea0b012d411b3b4b06d2e7122c766ce4c508150852348125606ae58a5"}) as unknown as TypedDocumentString<InspectionPlanCreateMutation, InspectionPlanCreateMutationVariables>;
export const InspectionScheduleDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionSchedule($input: InspectionScheduleInput!) { inspectionSchedule(input: $input) { ...InspectionResult } }", {"hash":"cbc418c42b3e543e7b7cba3a8edd7c3f523170cf35f4d54aa6009ce7141efdc9"}) as unknown as TypedDocumentString<InspectionScheduleMutation, InspectionScheduleMutationVariables>;
export const InspectionStartDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionStart($input: InspectionStartInput!) { inspectionStart(input: $input) { ...InspectionResult } }", {"hash":"2aa8c3d4e965e6c322f09824b7c3947a21b5cab325c643b53449f1ad3433082f"}) as unknown as TypedDocumentString<InspectionStartMutation, InspectionStartMutationVariables>;
export const InspectionSubmitDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionSubmit($input: InspectionSubmitInput!) { inspectionSubmit(input: $input) { ...InspectionResult } }", {"hash":"ac0cc7b465ceb807c06055ef9193125b698cf03e7a1d4d2e2d7ef2435dbcecea"}) as unknown as TypedDocumentString<InspectionSubmitMutation, InspectionSubmitMutationVariables>;
export const InspectionReviewDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionReview($input: InspectionReviewInput!) { inspectionReview(input: $input) { ...InspectionResult } }", {"hash":"264a26b368fb7a23190e54107805d6294e9e61f07d432cec1d3ba6b058152ee6"}) as unknown as TypedDocumentString<InspectionReviewMutation, InspectionReviewMutationVariables>;
export const LotDisposeDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment InspectionFields on Inspection { defects { code defectClass id note photos { id url } quantity } items { id kind required title } photos { ...FileFields } plan { code id name } reportUrl sample { code id title } samplingPlan { ...SamplingPlanFields } submittedBy { id name } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition level limits { acceptance aql defectClass rejection sampleSize } lotSize severity } fragment UserErrorFields on UserError { code message params path } mutation LotDispose($input: LotDisposeInput!) { lotDispose(input: $input) { ...InspectionResult } }", {"hash":"3aecf0cdb3c37daa00ec1a61f9189fc45e0fa18cb99e054a666e58f49b08237c"}) as unknown as TypedDocumentString<LotDisposeMutation, LotDisposeMutationVariables>;
export const InspectionChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionRow on Inspection { assignee { id name } code disposition id kind lot { code id size } sku { code id name } status submittedAt supplier { id name } verdict version } subscription InspectionChanged($after: Cursor, $filter: InspectionFilter) { inspectionChanged(filter: $filter, after: $after) { cursor inspection { ...InspectionRow } kind } }", {"hash":"598246d4e4f0717a6ca3bb2b271a7c2966325d6251a09ef285f542fdee5c9c2c"}) as unknown as TypedDocumentString<InspectionChangedSubscription, InspectionChangedSubscriptionVariables>;
export const OrganizationDocument = /*#__PURE__*/ new TypedDocumentString("query Organization { organization { currency id name slug timeZone } }", {"hash":"5b56417ff23a481e9226a64d8126b14912e0ab3c4806df745ac2d238f62b3bfc"}) as unknown as TypedDocumentString<OrganizationQuery, OrganizationQueryVariables>;
export const DepartmentsDocument = /*#__PURE__*/ new TypedDocumentString("query Departments { departments { id name } }", {"hash":"8a80780ec59e051fbb6cd610a9a760b50b5a2f3dd5f03c7c74c90ea2071cf42a"}) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const SamplesDocument = /*#__PURE__*/ new TypedDocumentString("fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } query Samples($after: String, $filter: SampleFilter, $first: Int = 50) { samples(first: $first, after: $after, filter: $filter) { nodes { ...SampleRow } pageInfo { endCursor hasNextPage } } }", {"hash":"282fa8b4ba331a455ca25f7346a730a49911660d8c871f545f7589204509e759"}) as unknown as TypedDocumentString<SamplesQuery, SamplesQueryVariables>;
export const SampleDocument = /*#__PURE__*/ new TypedDocumentString("fragment CommentFields on Comment { author { id name } body createdAt id internal mentions { id name } pin { file { id name url } x y } } fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } query Sample($comments: Int = 50, $commentsAfter: String, $id: ID!) { node(id: $id) { __typename ... on Sample { comments(first: $comments, after: $commentsAfter) { nodes { ...CommentFields } pageInfo { endCursor hasNextPage } } ...SampleFields } } }", {"hash":"b8f80918ab4cc11b0badfface5e579528f681992d1bc7c745d3b8faa800c1037"}) as unknown as TypedDocumentString<SampleQuery, SampleQueryVariables>;
export const SampleRequestDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRequest($input: SampleRequestInput!) { sampleRequest(input: $input) { ...SampleResult } }", {"hash":"4d0f854a07972ce7b8ee12149a1c1629495782ac7a3e988ce2c2b3e3822cef62"}) as unknown as TypedDocumentString<SampleRequestMutation, SampleRequestMutationVariables>;
export const SampleRoundSubmitDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundSubmit($input: SampleRoundSubmitInput!) { sampleRoundSubmit(input: $input) { ...SampleResult } }", {"hash":"19828195ae03f93e48e4e8730ea854d1c57fe7878bf6e17e5aad8aae83879552"}) as unknown as TypedDocumentString<SampleRoundSubmitMutation, SampleRoundSubmitMutationVariables>;
export const SampleRoundReviewDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundReview($input: SampleRoundReviewInput!) { sampleRoundReview(input: $input) { ...SampleResult } }", {"hash":"2c3d6588daa93da0788204ba1f0232f1c22a55d0906d01340c81ed16996db7f8"}) as unknown as TypedDocumentString<SampleRoundReviewMutation, SampleRoundReviewMutationVariables>;
export const SampleRoundDecideDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundDecide($input: SampleRoundDecideInput!) { sampleRoundDecide(input: $input) { ...SampleResult } }", {"hash":"ab6b4f7d3e894b125e5371030a1441e0f3f9fbc16ff1f2113ac5faf1ae18f2ff"}) as unknown as TypedDocumentString<SampleRoundDecideMutation, SampleRoundDecideMutationVariables>;
export const SampleRoundWithdrawDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundWithdraw($input: SampleRoundWithdrawInput!) { sampleRoundWithdraw(input: $input) { ...SampleResult } }", {"hash":"4f66affcbd7f0b5dbebcd9f11d16d2d9c6f42bcb6dc2a67bd02deafcf72dcacd"}) as unknown as TypedDocumentString<SampleRoundWithdrawMutation, SampleRoundWithdrawMutationVariables>;
export const SampleSealDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt id name sha256 url } fragment SampleFields on Sample { inspections { code id status verdict } rounds { decision { decidedAt decidedBy { id name } outcome reason } files { file { ...FileFields } kind version } id note number status submittedAt submittedBy { id name } } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleSeal($input: SampleSealInput!) { sampleSeal(input: $input) { ...SampleResult } }", {"hash":"f81f5936f98b5b301866d0f5af37fe81932cbbb372c26826ea840c31f2295d32"}) as unknown as TypedDocumentString<SampleSealMutation, SampleSealMutationVariables>;
export const SampleChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment SampleRow on Sample { code currentRound { id number status submittedAt } dueAt id sku { code id name } stage status supplier { id name } title version } subscription SampleChanged($after: Cursor, $sampleId: ID) { sampleChanged(sampleId: $sampleId, after: $after) { cursor kind sample { ...SampleRow } } }", {"hash":"a8d8dc5a1441bf08959cee278b77ef8b9d568352dd8cea5d8ab70f198a3f12d6"}) as unknown as TypedDocumentString<SampleChangedSubscription, SampleChangedSubscriptionVariables>;
export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserFields on User { email id name roles } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { ...UserFields } } query Viewer { viewer { ...ViewerFields } }", {"hash":"043a1b75c71d25d911c93714963a36a30f257a62df6ef738693c48cd400061ee"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SessionCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment UserFields on User { email id name roles } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { ...UserFields } } mutation SessionCreate($input: SessionCreateInput!) { sessionCreate(input: $input) { ...SessionFields } }", {"hash":"56476999bea48cd24c9b33a2ed54bf0153766c0466faeae2c0e4b041f50b97f8"}) as unknown as TypedDocumentString<SessionCreateMutation, SessionCreateMutationVariables>;
export const SessionRefreshDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionRefresh($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } } }", {"hash":"14d6806cd3bc2e6177bdb31a711b3b2a8aab31222044f090b533c46125145779"}) as unknown as TypedDocumentString<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionEndDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionEnd { sessionEnd { userErrors { ...UserErrorFields } } }", {"hash":"180bc6ce035967c281c7027b7befa2c80b9b9dc11b094ecff87c32ec18879e8b"}) as unknown as TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>;
export const InvitationAcceptDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment UserFields on User { email id name roles } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } permissions roles user { ...UserFields } } mutation InvitationAccept($input: InvitationAcceptInput!) { invitationAccept(input: $input) { ...SessionFields } }", {"hash":"661cd4033a6d253f54d58ab7d8fbba09879b2c26733ef0c6f7388249c3526a7c"}) as unknown as TypedDocumentString<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const UsersDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserFields on User { email id name roles } query Users($after: String, $first: Int = 50, $query: String, $role: Role) { users(first: $first, after: $after, query: $query, role: $role) { nodes { ...UserFields } pageInfo { endCursor hasNextPage } } }", {"hash":"e655de4ba3055ecd6ae5ab311faaf7a1cf7df9ed433d40cbc256530b027a4387"}) as unknown as TypedDocumentString<UsersQuery, UsersQueryVariables>;
export const SuppliersDocument = /*#__PURE__*/ new TypedDocumentString("query Suppliers($after: String, $first: Int = 50, $query: String) { suppliers(first: $first, after: $after, query: $query) { nodes { code id name } pageInfo { endCursor hasNextPage } } }", {"hash":"878d3aae697039a34d22cae61587247b449b13fb35fe563d990e68c3a8cc8690"}) as unknown as TypedDocumentString<SuppliersQuery, SuppliersQueryVariables>;
export const UserInviteDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } fragment UserFields on User { email id name roles } mutation UserInvite($input: UserInviteInput!) { userInvite(input: $input) { cursor link user { ...UserFields } userErrors { ...UserErrorFields } } }", {"hash":"b141f40c9059836222e038a7aef137e632627da2bedb5e221a58dbd982fd0520"}) as unknown as TypedDocumentString<UserInviteMutation, UserInviteMutationVariables>;
export const GrantAddDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantAdd($input: GrantAddInput!) { grantAdd(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"hash":"21c7073e72a0606f285ea7e7dc061782252ef7399cb50c2da6dcfc6993862088"}) as unknown as TypedDocumentString<GrantAddMutation, GrantAddMutationVariables>;
export const GrantRevokeDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation GrantRevoke($input: GrantRevokeInput!) { grantRevoke(input: $input) { cursor grantId userErrors { ...UserErrorFields } } }", {"hash":"4f338c96be99b9a30e038f31c30b8a8e83c4611d7261f6333caea5bf6fc3a6c1"}) as unknown as TypedDocumentString<GrantRevokeMutation, GrantRevokeMutationVariables>;