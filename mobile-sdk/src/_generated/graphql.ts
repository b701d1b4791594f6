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
  /** A position in the event log, opaque. It survives restarts, not the restoring of a backup. */
  Cursor: { input: string; output: string; }
  /** A calendar day in the organisation's zone, as `2026-06-18`; years 1900 to 9999. */
  Date: { input: string; output: string; }
  /** A point in time, RFC 3339 in UTC with microseconds, as `2026-06-18T12:00:00.000000Z`. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number as text, as `"2.50"`: at most 28 digits, never a binary fraction. */
  Decimal: { input: string; output: string; }
  /** Any JSON value. */
  JSON: { input: unknown; output: unknown; }
};

/** Days on which somebody is away. */
export type AbsenceAddInput = {
  /** Who stands in: another active member. */
  delegateId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day. */
  from: Scalars['Date']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The last day, not before the first. */
  to: Scalars['Date']['input'];
  /** Who is away; the viewer when left out. */
  userId?: InputMaybe<Scalars['ID']['input']>;
};

/** The absence that is taken back. */
export type AbsenceRemoveInput = {
  /** The absence. */
  absenceId: Scalars['ID']['input'];
};

/** A token for another system. */
export type AccessTokenCreateInput = {
  /** Until when, at most two years ahead. */
  expiresAt: Scalars['DateTime']['input'];
  /** What it is for, at most 100 characters. */
  name: Scalars['String']['input'];
  /** Permissions by name, as `sample.read`. */
  scopes: Array<Scalars['String']['input']>;
};

/** Which token to revoke. */
export type AccessTokenRevokeInput = {
  /** Id of the token. */
  id: Scalars['ID']['input'];
};

/** What advertisements brought, as a source says it. */
export type AdMetricsRecordInput = {
  /** 1 to 200 rows. */
  rows: Array<AdMetricsRowInput>;
  /**
   * Who says it, 1 to 100 characters. Of one source there is one row for each channel, article and
   * hour: said again it takes the place of the first, so campaigns of one hour have sources of their
   * own.
   */
  source: Scalars['String']['input'];
};

/** What advertisements brought in an hour. */
export type AdMetricsRowInput = {
  /** The channel. */
  channelId: Scalars['ID']['input'];
  /** How often it was clicked, 0 or more. */
  clicks: Scalars['Int']['input'];
  /** What it cost, in the organisation's currency. */
  cost: MoneyInput;
  /** The beginning of a whole hour, at most 400 days ago. */
  hour: Scalars['DateTime']['input'];
  /** How often it was shown, 0 or more. */
  impressions: Scalars['Int']['input'];
  /** The project that it belongs to. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The article; the channel as a whole when left out. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** The task that it belongs to; it says the project. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** The limit of one defect class. */
export type AqlInput = {
  /** A limit of the tables from 0.010 to 1000, or 0 for "none may be found". */
  aql: Scalars['Decimal']['input'];
  /** The class. */
  defectClass: DefectClass;
};

/** A photo or video of an answer. */
export type CapturedFileInput = {
  /** A complete upload. */
  fileId: Scalars['ID']['input'];
  /** Whether it was taken in the app during the inspection. */
  inApp?: Scalars['Boolean']['input'];
};

/** Where a root cause lies: the six of workshop practice (人机料法环测), and the design. */
export type CauseCategory =
  /** The product as it was drawn or ordered (设计). */
  | 'DESIGN'
  /** Surroundings (环). */
  | 'ENVIRONMENT'
  /** Machine, tool or mould (机). */
  | 'MACHINE'
  /** Material or part (料). */
  | 'MATERIAL'
  /** Measuring and checking (测). */
  | 'MEASUREMENT'
  /** Way of working (法). */
  | 'METHOD'
  /** Who did it: training, attention (人). */
  | 'PERSON';

/** How a root cause was found. */
export type CauseMethod =
  /** A diagram of causes (鱼骨图). */
  | 'FISHBONE'
  /** Asking why again and again (5 Why). */
  | 'FIVE_WHY'
  /** In another way. */
  | 'OTHER';

/** A new channel. */
export type ChannelCreateInput = {
  /**
   * Where its shop shows an article to who runs it: an https address of at most 2,000 characters,
   * with `{id}` in the place of the shop's number, as `https://shop.example/articles/{id}`.
   */
  articleUrl?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is. */
  kind: ChannelKind;
  /** 1 to 200 characters, unique in the organisation. */
  name: Scalars['String']['input'];
  /** Where it is found, an https address of at most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** What a channel (场) is. */
export type ChannelKind =
  /** A community of customers (社群). */
  | 'COMMUNITY'
  /** A live room on Douyin (抖音直播间). */
  | 'DOUYIN_LIVE'
  /** A shop on a marketplace (店铺). */
  | 'MARKETPLACE'
  /** A shop or an event in the real world (线下). */
  | 'OFFLINE'
  /** Anything else. */
  | 'OTHER'
  /** Short films (短视频). */
  | 'SHORT_VIDEO'
  /** A live room on Taobao (淘宝直播间). */
  | 'TAOBAO_LIVE';

/** What happened at channels, as a source says it. */
export type ChannelMetricsRecordInput = {
  /** 1 to 200 rows. */
  rows: Array<ChannelMetricsRowInput>;
  /**
   * Who says it, 1 to 100 characters. Of one source there is one row for each channel, article and
   * hour: said again it takes the place of the first.
   */
  source: Scalars['String']['input'];
};

/** What happened at a channel in an hour. */
export type ChannelMetricsRowInput = {
  /** How often something was put in a cart, 0 or more. */
  carts?: Scalars['Int']['input'];
  /** The channel. */
  channelId: Scalars['ID']['input'];
  /** The beginning of a whole hour, at most 400 days ago. */
  hour: Scalars['DateTime']['input'];
  /** Ratings that were given, 0 or more. */
  ratings?: Scalars['Int']['input'];
  /** Reviews that were written, 0 or more. */
  reviews?: Scalars['Int']['input'];
  /** The article; the channel as a whole when left out. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** The sum of the ratings' stars, 1 to 5 for each. */
  stars?: Scalars['Int']['input'];
  /** Visits, 0 or more. */
  visits?: Scalars['Int']['input'];
};

/** What to change of a channel. A field that is left out stays; null empties it. */
export type ChannelUpdateInput = {
  /** Whether it is put away: it stays where it was chosen and is not chosen any more. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Where its shop shows an article to who runs it: an https address of at most 2,000 characters,
   * with `{id}` in the place of the shop's number, as `https://shop.example/articles/{id}`.
   */
  articleUrl?: InputMaybe<Scalars['String']['input']>;
  /** The channel. */
  channelId: Scalars['ID']['input'];
  /** What it is. */
  kind?: InputMaybe<ChannelKind>;
  /** 1 to 200 characters, unique in the organisation. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where it is found, an https address of at most 2,000 characters. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The kind of a check with its settings: exactly one field. */
export type CheckInput =
  /** One or several of given options. */
  { choice: ChoiceCheckInput; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** How many there are. */
  { choice?: never; count: CountCheckInput; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** A calendar day. */
  { choice?: never; count?: never; date: DateCheckInput; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** Numbers with limits. */
  { choice?: never; count?: never; date?: never; measurement: MeasurementCheckInput; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** Yes or no; has no settings, give true. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail: Scalars['Boolean']['input']; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** Pictures. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo: FilesCheckInput; scan?: never; section?: never; signature?: never; text?: never; video?: never; }
  |  /** A bar code or QR code. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan: ScanCheckInput; section?: never; signature?: never; text?: never; video?: never; }
  |  /** Items under one heading; sections do not nest. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section: SectionCheckInput; signature?: never; text?: never; video?: never; }
  |  /** A picture of a signature; has no settings, give true. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature: Scalars['Boolean']['input']; text?: never; video?: never; }
  |  /** Free words. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text: TextCheckInput; video?: never; }
  |  /** Films. */
  { choice?: never; count?: never; date?: never; measurement?: never; passFail?: never; photo?: never; scan?: never; section?: never; signature?: never; text?: never; video: FilesCheckInput; };

/** What kind of answer a check takes. */
export type CheckKind =
  /** One or several of given options. */
  | 'CHOICE'
  /** How many there are. */
  | 'COUNT'
  /** A calendar day. */
  | 'DATE'
  /** Numbers with limits. */
  | 'MEASUREMENT'
  /** Yes or no. */
  | 'PASS_FAIL'
  /** Pictures. */
  | 'PHOTO'
  /** A bar code or QR code. */
  | 'SCAN'
  /** Items under one heading. */
  | 'SECTION'
  /** A picture of a signature. */
  | 'SIGNATURE'
  /** Free words. */
  | 'TEXT'
  /** Films. */
  | 'VIDEO';

/** What an answer means. */
export type CheckOutcome =
  /** As it should be (合格). */
  | 'CONFORMING'
  /** Not as it should be (不合格). */
  | 'NONCONFORMING'
  /** The check does not apply. */
  | 'NOT_APPLICABLE'
  /** Not known yet: a result is awaited, or the instrument's calibration was overdue. */
  | 'PENDING';

/** The answer to one item of a checklist. */
export type CheckResultInput = {
  /** Key of the item. */
  itemId: Scalars['String']['input'];
  /** A remark, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Number of the unit in a section that repeats per unit; leave it out elsewhere. */
  unit?: InputMaybe<Scalars['Int']['input']>;
  /** The answer, of the kind that the item takes. */
  value: CheckValueInput;
};

/** An answer: exactly one field, that of the item's kind or one of the last two. */
export type CheckValueInput =
  /** Who gives the result later, such as a laboratory. */
  { awaitingResult: Scalars['String']['input']; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** Keys of the options, exactly one unless several are allowed. */
  { awaitingResult?: never; choice: Array<Scalars['String']['input']>; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** How many there are. */
  { awaitingResult?: never; choice?: never; count: Scalars['Int']['input']; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** The day. */
  { awaitingResult?: never; choice?: never; count?: never; date: Scalars['Date']['input']; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** Readings, with the instrument. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement: MeasurementValueInput; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** Why the check does not apply; only where the item allows it. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable: Scalars['String']['input']; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** Whether it passed. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail: Scalars['Boolean']['input']; photo?: never; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** Pictures, at most 50. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo: Array<CapturedFileInput>; scan?: never; signature?: never; text?: never; video?: never; }
  |  /** What the scanner read. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan: Scalars['String']['input']; signature?: never; text?: never; video?: never; }
  |  /** File that shows the signature. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature: Scalars['ID']['input']; text?: never; video?: never; }
  |  /** Free words, at most 2,000 characters. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text: Scalars['String']['input']; video?: never; }
  |  /** Films, at most 50. */
  { awaitingResult?: never; choice?: never; count?: never; date?: never; measurement?: never; notApplicable?: never; passFail?: never; photo?: never; scan?: never; signature?: never; text?: never; video: Array<CapturedFileInput>; };

/** A new point of a checklist. */
export type ChecklistItemAddInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** One check of a checklist. */
export type ChecklistItemInput = {
  /** Whether "not applicable" with a reason is an answer. */
  allowNotApplicable?: Scalars['Boolean']['input'];
  /** What kind of answer is expected, with the settings of that kind. */
  check: CheckInput;
  /** How bad a failure is; MAJOR when left out. */
  defectClass?: InputMaybe<DefectClass>;
  /** How to check it, at most 500 characters. */
  guidance?: InputMaybe<Scalars['String']['input']>;
  /** Names the item in results: 1 to 64 of `a-z A-Z 0-9 _ . -`, unique in the checklist. */
  key: Scalars['String']['input'];
  /** What is checked, 1 to 500 characters. */
  label: Scalars['String']['input'];
  /** Whether an answer is needed. */
  mandatory?: Scalars['Boolean']['input'];
};

/** Whether a point of a checklist is done. */
export type ChecklistItemTickInput = {
  /** The point. */
  checklistItemId: Scalars['ID']['input'];
  /** Whether it is done. */
  done?: Scalars['Boolean']['input'];
};

/** What a team leaves unused or undone. */
export type CheckupCode =
  /** At least 5 open tasks have no estimate, so load and forecast do not count them. */
  | 'ESTIMATE_MISSING'
  /**
   * At least 5 open tasks, and more than half of all, are the owner's: they were never given to
   * anybody.
   */
  | 'LEFT_WITH_OWNER'
  /** Tasks were done without a deliverable, though they ask for one. */
  | 'NOTHING_HANDED_IN'
  /** At least 5 tasks were begun, and nobody wrote a comment on any: talk happens elsewhere. */
  | 'NO_DISCUSSION'
  /** Open tasks are past their due date, and nobody began them. */
  | 'OVERDUE_NOT_STARTED'
  /** At least 5 tasks were done without any time noted on them. */
  | 'TIME_NOT_NOTED';

/** Settings of a choice. */
export type ChoiceCheckInput = {
  /** Whether several options may be chosen. */
  multiple?: Scalars['Boolean']['input'];
  /** What can be chosen, 1 to 50. */
  options: Array<ChoiceOptionInput>;
};

/** One option of a choice. */
export type ChoiceOptionInput = {
  /** How bad the failure is that this option means; conforms when left out. */
  fails?: InputMaybe<DefectClass>;
  /** Names the option in results, unique in the choice. */
  key: Scalars['String']['input'];
  /** What the option says, 1 to 500 characters. */
  label: Scalars['String']['input'];
};

/** A new comment. */
export type CommentAddInput = {
  /** What it says, 1 to 5,000 characters. */
  body: Scalars['String']['input'];
  /** Files that belong to it, at most 10: complete uploads. Guests need the grant UPLOAD. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether only members see it; refused for guests. Required true in answers to internal comments. */
  internal?: Scalars['Boolean']['input'];
  /** People to be told, at most 20; each must be able to see the comment. */
  mentions?: Array<Scalars['ID']['input']>;
  /**
   * The object that it is about: a sample, a sample round, an inspection, a nonconformity, a task, a
   * project or a lot.
   */
  nodeId: Scalars['ID']['input'];
  /** The comment on the same object that it answers; that one is no reply itself. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Place on a picture of the object that it is about. */
  pin?: InputMaybe<CommentPinInput>;
};

/** A place on a picture. */
export type CommentPinInput = {
  /** A picture that is attached to the object. */
  fileId: Scalars['ID']['input'];
  /** Share of the width, 0 (left edge) to 1 (right edge), at most 6 decimals. */
  x: Scalars['Decimal']['input'];
  /** Share of the height, 0 (upper edge) to 1 (lower edge), at most 6 decimals. */
  y: Scalars['Decimal']['input'];
};

/** The decision about a concession or a downgrade. */
export type ConcessionDecideInput = {
  /** The part of the lot, one of the inspection's dispositions. */
  dispositionId: Scalars['ID']['input'];
  /** Whether the goods may be used. */
  granted: Scalars['Boolean']['input'];
  /** A remark, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** How one action was carried out. */
export type CorrectiveActionDoneInput = {
  /** On which day; today or before. */
  doneOn: Scalars['Date']['input'];
  /** Evidence, 1 to 20 complete uploads. */
  fileIds: Array<Scalars['ID']['input']>;
  /** A remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Place of the action in the plan, from 1. */
  position: Scalars['Int']['input'];
};

/** An action to be carried out. */
export type CorrectiveActionInput = {
  /** What is done, 1 to 1,000 characters. */
  description: Scalars['String']['input'];
  /** By which day; today or later. */
  dueOn: Scalars['Date']['input'];
  /** What the action is for. */
  kind: CorrectiveActionKind;
  /** Who does it, 1 to 100 characters. */
  owner: Scalars['String']['input'];
};

/** What an action is for. */
export type CorrectiveActionKind =
  /** It removes the cause (纠正措施). */
  | 'CORRECTIVE'
  /** It keeps the like from happening elsewhere (预防措施). */
  | 'PREVENTIVE';

/** Which costs to show; every part that is given must hold. */
export type CostFilter = {
  /** Of this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** On this day or later. */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Of one of these kinds, at most 5. */
  kinds?: InputMaybe<Array<CostKind>>;
  /** What they follow from. */
  origin?: InputMaybe<CostOrigin>;
  /** Of this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this task. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
  /** On this day or before. */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** What was paid for. */
export type CostKind =
  /** Advertising (广告). */
  | 'ADS'
  /** Somebody's time (人力). */
  | 'LABOUR'
  /** Transport and storage (物流). */
  | 'LOGISTICS'
  /** Goods and material (物料). */
  | 'MATERIAL'
  /** Anything else (其他). */
  | 'OTHER';

/** What a cost follows from. */
export type CostOrigin =
  /** Figures of an advertising platform. */
  | 'ADS'
  /** Nothing: a person or another system recorded it. */
  | 'MANUAL'
  /** Goods that were received. */
  | 'RECEIPT'
  /** Logged time, at the rate of its day. */
  | 'TIME';

/** A cost to be recorded. */
export type CostRecordInput = {
  /** How much, more than 0, in the organisation's currency. */
  amount: MoneyInput;
  /** The channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** The day to which it belongs. */
  day: Scalars['Date']['input'];
  /** Number of the paper that shows it, at most 100 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What was paid for. */
  kind: CostKind;
  /** A remark, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The project; it says the channel when none is given. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** The task; it says the project, and the channel when none is given. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** A cost to be taken back. */
export type CostReverseInput = {
  /** The cost, as it was recorded by hand. */
  costId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** Limits of a count. */
export type CountCheckInput = {
  /** Largest number allowed. */
  max?: InputMaybe<Scalars['Int']['input']>;
  /** Smallest number allowed. */
  min?: InputMaybe<Scalars['Int']['input']>;
};

/** What is compared with the acceptance number. */
export type CountingMode =
  /** Units with at least one defect (不合格品); limits are percentages up to 10. */
  | 'NONCONFORMING_ITEMS'
  /** Defects, of which one unit may carry several (不合格); limits are per 100 units. */
  | 'NONCONFORMITIES';

/** A customer as the client knows it. */
export type CustomerUpsertInput = {
  /** Number in the other system, 1 to 64 characters; a new customer gets one when left out. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made, or of the customer to change; found by its code when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Telephone number, at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Limits of a date. */
export type DateCheckInput = {
  /** Last day allowed. */
  notAfter?: InputMaybe<Scalars['Date']['input']>;
  /** First day allowed. */
  notBefore?: InputMaybe<Scalars['Date']['input']>;
};

/** How bad a defect is (缺陷等级). */
export type DefectClass =
  /** Dangerous or unlawful (致命); one rejects the lot wherever it is found. */
  | 'CRITICAL'
  /** Likely to fail or to be returned (严重). */
  | 'MAJOR'
  /** Unlikely to reduce use (轻微). */
  | 'MINOR';

/** A new entry of the catalogue of defects. */
export type DefectCodeCreateInput = {
  /** Unique in the organisation, at most 40 characters. */
  code: Scalars['String']['input'];
  /** How bad it usually is. */
  defectClass: DefectClass;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** English name, at most 100 characters. */
  nameEn: Scalars['String']['input'];
  /** Chinese name, at most 100 characters. */
  nameZh: Scalars['String']['input'];
};

/** A defect that was found. */
export type DefectInput = {
  /** Code, usually of the catalogue, at most 40 characters. */
  code: Scalars['String']['input'];
  /** How bad it is; as the catalogue says when left out. */
  defectClass?: InputMaybe<DefectClass>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it was found on the sample; elsewhere only a critical one counts. */
  inSample?: Scalars['Boolean']['input'];
  /** Key of the item whose failed answer it documents; it is then not counted a second time. */
  itemId?: InputMaybe<Scalars['ID']['input']>;
  /** A remark, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Photos of it, at most 20. */
  photoIds?: Array<Scalars['ID']['input']>;
  /** How many times it was found, 1 to 1,000,000. */
  quantity?: Scalars['Int']['input'];
  /** Number of the unit that carries it, from 1. */
  unit?: InputMaybe<Scalars['Int']['input']>;
};

/** A new version of a new or known deliverable. */
export type DeliverableAddInput = {
  /** What was brought forth. */
  content: DeliverableContentInput;
  /**
   * The deliverable that it is a new version of; when left out the one that fulfils the requirement
   * already, else a new one.
   */
  deliverableId?: InputMaybe<Scalars['ID']['input']>;
  /** Id of the version that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of a new deliverable, 1 to 200 characters; the requirement's when left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** A remark, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The requirement that it fulfils. */
  requirementId?: InputMaybe<Scalars['ID']['input']>;
  /** The task. */
  taskId: Scalars['ID']['input'];
};

/** A decision about a deliverable. */
export type DeliverableApproveInput = {
  /** Whether it is as it should be; else it has to be made anew. */
  approved?: Scalars['Boolean']['input'];
  /** The deliverable. */
  deliverableId: Scalars['ID']['input'];
  /** Why, at most 2,000 characters; guests of the task read it. Required to reject. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The version of the deliverable that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What was brought forth: exactly one of these. */
export type DeliverableContentInput =
  /** A complete upload. */
  { fileId: Scalars['ID']['input']; url?: never; }
  |  /** An https address of at most 2,000 characters. */
  { fileId?: never; url: Scalars['String']['input']; };

/** What fulfils a requirement. */
export type DeliverableKind =
  /** Either. */
  | 'ANY'
  /** An uploaded file. */
  | 'FILE'
  /** A link. */
  | 'LINK';

/** What a task has to bring forth. */
export type DeliverableRequirementSetInput = {
  /**
   * The requirement to change, or the id of a new one that the client made; the server makes a new
   * one when left out.
   */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What fulfils it; ANY when left out. */
  kind?: InputMaybe<DeliverableKind>;
  /** What it is called, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Whether the task is not done without it. */
  required?: Scalars['Boolean']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
};

/** What was decided about a version of a deliverable. */
export type DeliverableState =
  /** It is as it should be. */
  | 'APPROVED'
  /** It has to be made anew. */
  | 'REJECTED'
  /** Nothing yet. */
  | 'SUBMITTED';

/** A new department. */
export type DepartmentCreateInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
  /** The department above; at the top when left out. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which ends of two tasks a dependency ties together. */
export type DependencyKind =
  /** The successor is done after the predecessor is done. */
  | 'FINISH_TO_FINISH'
  /** The successor starts after the predecessor is done. */
  | 'FINISH_TO_START'
  /** The successor starts after the predecessor has started. */
  | 'START_TO_START';

/** What an open predecessor does to its successor. */
export type DependencyPolicy =
  /** The successor cannot go on: BLOCKED_BY_PREDECESSOR. */
  | 'BLOCK'
  /** The successor can go on, and the log says that it did so early. */
  | 'REMIND';

/** A device that was lost. */
export type DeviceMarkLostInput = {
  /** The device. */
  deviceId: Scalars['ID']['input'];
  /** How it was lost, 1 to 500 characters. */
  reason: Scalars['String']['input'];
};

/** A device that starts to be used. */
export type DeviceRegisterInput = {
  /** Id that the device made for itself and keeps as long as the app is installed. */
  id: Scalars['ID']['input'];
  /** What its owner calls it, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** What it is, as the app says: 1 to 100 characters. */
  platform: Scalars['String']['input'];
};

/** What a device holds. */
export type DeviceReportInput = {
  /** The device. */
  deviceId: Scalars['ID']['input'];
  /** Pieces of work that were not delivered yet, 0 to 1,000,000. */
  unsentCount: Scalars['Int']['input'];
  /** Since when the oldest of them waits; null when there is none. */
  unsentSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A device that is not used any more. */
export type DeviceRetireInput = {
  /** The device. */
  deviceId: Scalars['ID']['input'];
};

/** Where a device stands. */
export type DeviceStatus =
  /** Lost; final. The app that reads this about itself wipes what it holds. */
  | 'LOST'
  /** In use. */
  | 'REGISTERED'
  /** Not used any more; final. */
  | 'RETIRED'
  /** In use, and known to a manager. */
  | 'TRUSTED';

/** A device to trust. */
export type DeviceTrustInput = {
  /** The device. */
  deviceId: Scalars['ID']['input'];
};

/** What happens to goods after the verdict (处置). */
export type Disposition =
  /** Taken (接收). */
  | 'ACCEPT'
  /** Used as it is, with permission (让步接收). */
  | 'CONCESSION'
  /** Sold as a lower grade, with permission (降级). */
  | 'DOWNGRADE'
  /** Made usable (返修). */
  | 'REPAIR'
  /** Back to the supplier (退货). */
  | 'RETURN'
  /** Made to conform (返工). */
  | 'REWORK'
  /** Destroyed (报废). */
  | 'SCRAP'
  /** All units are inspected and sorted (全检挑选). */
  | 'SORT';

/** How far a disposition has come. */
export type DispositionStatus =
  /** In force. */
  | 'DECIDED'
  /** A second person has granted the concession. */
  | 'GRANTED'
  /** A second person has refused the concession. */
  | 'REFUSED'
  /** A concession waits for a second person. */
  | 'REQUESTED';

/** Which events to show. */
export type EventFilter = {
  /** Only these kinds, at most 50. */
  kinds?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Only about this object. */
  subjectId?: InputMaybe<Scalars['ID']['input']>;
};

/** A property of a file that differs between versions. */
export type FileProperty =
  /** Size in bytes, as a decimal number. */
  | 'BYTE_SIZE'
  /** MIME type found from the bytes. */
  | 'CONTENT_TYPE'
  /** What the file is called. */
  | 'NAME'
  /** Width and height in pixels, as `1920x1080`; images only. */
  | 'PIXEL_SIZE'
  /** Hash of the content, 64 hex digits. */
  | 'SHA256';

/** Settings of a check that takes photos or videos. */
export type FilesCheckInput = {
  /** Whether only files taken in the app count. */
  inApp?: Scalars['Boolean']['input'];
  /** Fewest files, 1 to 50. */
  min?: Scalars['Int']['input'];
};

/** What a guest may do on one object. */
export type GrantAction =
  /** Take part in its discussion. */
  | 'COMMENT'
  /** Carry out an inspection as a third party. */
  | 'INSPECT'
  /** Submit a sample round. */
  | 'SUBMIT'
  /** Attach files to it. */
  | 'UPLOAD'
  /** Read it. */
  | 'VIEW';

/** What to share with whom. */
export type GrantAddInput = {
  /** What the guest may do; VIEW is always included. */
  actions: Array<GrantAction>;
  /** Until when, at most two years ahead; until revoked when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A sample, an inspection or another object that can be shared. */
  nodeId: Scalars['ID']['input'];
  /** A guest. */
  userId: Scalars['ID']['input'];
};

/** An object to share with a guest. */
export type GrantInput = {
  /** What the guest may do; VIEW is always included. */
  actions: Array<GrantAction>;
  /** Until when, at most two years ahead; until revoked when left out. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A sample, an inspection or another object that can be shared. */
  nodeId: Scalars['ID']['input'];
};

/** Which sharing to end. */
export type GrantRevokeInput = {
  /** Id of the grant. */
  id: Scalars['ID']['input'];
};

/** Why a project is not on track. */
export type HealthReason =
  /** Tasks were begun, and each of them is blocked: BLOCKED. */
  | 'ALL_STARTED_BLOCKED'
  /** Somebody on the critical path has more to do in a week than they can: AT_RISK. */
  | 'CRITICAL_OVERLOAD'
  /** A task of the critical path is blocked: BLOCKED. */
  | 'CRITICAL_TASK_BLOCKED'
  /** By the schedule it ends after its last day: LATE. */
  | 'FORECAST_LATE'
  /** A milestone that is not done is past its date: LATE. */
  | 'MILESTONE_LATE'
  /** It cost more than its budget already: AT_RISK. */
  | 'OVER_BUDGET'
  /**
   * Less than a tenth of the working time that is left may slip, counting the time that is planned
   * between tasks: AT_RISK.
   */
  | 'SLACK_SMALL'
  /** A linked SKU has not enough stock: AT_RISK. Not computed yet. */
  | 'STOCK_SHORT';

/** Who shall carry out an inspection. */
export type InspectionAssignInput = {
  /** An inspector, a warehouse person for incoming goods, or a guest, with whom it is shared. */
  assigneeId: Scalars['ID']['input'];
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The inspection that will not take place. */
export type InspectionCancelInput = {
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The inspection that ends. */
export type InspectionCloseInput = {
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which inspections to show; every part that is given must hold. */
export type InspectionFilter = {
  /** Assigned to this person. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Code, or its beginning, as `INS-2026`. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** To be submitted before this time. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of one of these kinds, at most 10. */
  kinds?: InputMaybe<Array<InspectionKind>>;
  /** Of this lot. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this sample. */
  sampleId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<InspectionStatus>>;
  /** Goods of this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** With one of these verdicts, at most 10. */
  verdicts?: InputMaybe<Array<Verdict>>;
};

/** When in the life of goods an inspection takes place (检验类型). */
export type InspectionKind =
  /** While the container is loaded (监柜). */
  | 'CONTAINER_LOADING'
  /** With 20 to 60 % produced (产中检验). */
  | 'DURING_PRODUCTION'
  /** Finished goods (成品检验). */
  | 'FINAL'
  /** The first pieces of a production (首件检验). */
  | 'FIRST_ARTICLE'
  /** Goods that arrive (来料检验). */
  | 'INCOMING'
  /** While the work goes on (过程检验). */
  | 'IN_PROCESS'
  /** Goods that leave (出货检验). */
  | 'OUTGOING'
  /** Everything produced and 80 % packed (出货前检验). */
  | 'PRE_SHIPMENT'
  /** A sample (样品检验). */
  | 'SAMPLE';

/** How large the sample of a lot is (检验水平). */
export type InspectionLevel =
  /** General level I. */
  | 'I'
  /** General level II, the usual one. */
  | 'II'
  /** General level III, the largest sample. */
  | 'III'
  /** Special level S-1, the smallest sample. */
  | 'S1'
  /** Special level S-2. */
  | 'S2'
  /** Special level S-3. */
  | 'S3'
  /** Special level S-4. */
  | 'S4';

/** A plan, or the next version of one. */
export type InspectionPlanCreateInput = {
  /** Unique in the organisation, at most 40 characters; the same as before for a new version. */
  code: Scalars['String']['input'];
  /** What is compared with the acceptance numbers. */
  counting?: CountingMode;
  /** Whose tables apply. */
  edition?: SamplingEdition;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What is checked, at most 200 items with those of sections. */
  items?: Array<ChecklistItemInput>;
  /** What inspections of this plan usually are. */
  kind: InspectionKind;
  /** How large samples are. */
  level?: InspectionLevel;
  /** Limits of the defect classes, at most three; none for a checklist only. */
  limits?: Array<AqlInput>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
  /** Only for this product. */
  productId?: InputMaybe<Scalars['ID']['input']>;
  /** Version that this one follows and puts out of use; a new plan when left out. */
  replacesId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for this SKU. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** Only for goods of this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** The inspection that is to be done again. */
export type InspectionReopenInput = {
  /** Id of the new revision that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** A closed inspection, its newest revision. */
  inspectionId: Scalars['ID']['input'];
  /** Why, 1 to 500 characters. */
  reason: Scalars['String']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The review of a report. */
export type InspectionReviewInput = {
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** A remark, at most 500 characters; needed when a verdict is decided. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** ACCEPT or REJECT where the verdict is open (PENDING) or disputed (CONFLICT); else leave it out. */
  verdict?: InputMaybe<Verdict>;
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What is to be inspected, how and by whom. */
export type InspectionScheduleInput = {
  /**
   * Who carries it out: an inspector, a warehouse person for incoming goods, or a guest, with
   * whom it is shared by this.
   */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when it should be submitted. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** When in the life of the goods; as the plan says when left out. */
  kind?: InputMaybe<InspectionKind>;
  /** The lot; says SKU, supplier and lot size. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Units, 1 to 1,000,000,000; with a lot, its quantity, else 1 when left out. */
  lotSize?: InputMaybe<Scalars['Int']['input']>;
  /** Version of the plan. */
  planId: Scalars['ID']['input'];
  /** The sample; says SKU and supplier. */
  sampleId?: InputMaybe<Scalars['ID']['input']>;
  /** What is inspected, when there is neither lot nor sample. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** Who made it. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** The work order whose goods these are. */
  workOrderId?: InputMaybe<Scalars['ID']['input']>;
};

/** How severe the inspection of one lot is (检验严格度). */
export type InspectionSeverity =
  /** Normal inspection (正常检验). */
  | 'NORMAL'
  /** Reduced inspection (放宽检验). */
  | 'REDUCED'
  /** Tightened inspection (加严检验). */
  | 'TIGHTENED';

/** The inspection that begins. */
export type InspectionStartInput = {
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** How far an inspection has come. */
export type InspectionStatus =
  /** Somebody is assigned. */
  | 'ASSIGNED'
  /** It will not take place. */
  | 'CANCELLED'
  /** Nothing is left to do. */
  | 'CLOSED'
  /** Device and server came to different verdicts; a reviewer decides. */
  | 'CONFLICT'
  /** The inspector is at work. */
  | 'IN_PROGRESS'
  /** Nobody is assigned yet. */
  | 'PLANNED'
  /** A second person has confirmed the report. */
  | 'REVIEWED'
  /** The report is in, its verdict is computed. */
  | 'SUBMITTED';

/** The report of an inspector. */
export type InspectionSubmitInput = {
  /** When the work began, by the device's clock. */
  clientStartedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the work ended, by the device's clock. */
  clientSubmittedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Verdict that the device has shown; another one than the server's needs a reviewer. */
  clientVerdict?: InputMaybe<Verdict>;
  /** What was found wrong, at most 500. */
  defects?: Array<DefectInput>;
  /** Units that were inspected; the whole sample when left out. */
  inspectedQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** The inspection. */
  inspectionId: Scalars['ID']['input'];
  /** Where it is submitted. */
  location?: InputMaybe<LocationInput>;
  /** A remark, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Photos of the whole, at most 50. */
  photoIds?: Array<Scalars['ID']['input']>;
  /** Answers to the checklist; every mandatory item needs one. */
  results?: Array<CheckResultInput>;
  /** Picture of the inspector's signature. */
  signatureFileId?: InputMaybe<Scalars['ID']['input']>;
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A measuring instrument. */
export type InstrumentInput = {
  /** Last day on which its calibration is valid. */
  calibrationDue: Scalars['Date']['input'];
  /** Number on the instrument, 1 to 64 characters. */
  id: Scalars['String']['input'];
};

/** The secret of an invitation, and who accepts it. */
export type InvitationAcceptInput = {
  /** Name, at most 100 characters. */
  name: Scalars['String']['input'];
  /**
   * New password, 8 to 200 characters; an account that exists keeps its own. A guest may leave
   * it out and sign in by codes.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** The secret behind the `#` of the link. */
  token: Scalars['String']['input'];
};

/** Which invitation to withdraw. */
export type InvitationRevokeInput = {
  /** Id of the invitation, see `User.invitation`. */
  id: Scalars['ID']['input'];
};

/** What a device recorded about one object, or the next part of it. */
export type JournalDeliverInput = {
  /** The device. */
  deviceId: Scalars['ID']['input'];
  /**
   * 1 to 500 entries in order, each number one more than the one before. Entries that were
   * delivered already must be the same; the first may be at most one behind what is stored.
   */
  entries: Array<JournalEntryInput>;
  /** The inspection, sample, sample round, lot, warehouse, stock count, purchase order or sales order. */
  subjectId: Scalars['ID']['input'];
};

/** An entry of a journal. */
export type JournalEntryInput = {
  /**
   * When, by the device's clock: RFC 3339 in UTC with milliseconds, as
   * `2026-06-18T12:00:00.000Z`, which is the text that is hashed.
   */
  at: Scalars['DateTime']['input'];
  /**
   * A JSON object as text, at most 16,000 bytes. Files that belong to it stand in its field
   * `files` as `[{"fileId":"file_…","sha256":"…"}]`.
   */
  data: Scalars['String']['input'];
  /**
   * SHA-256, as hex, over the previous entry's hash (64 zeros for the first), number, at, kind
   * and data, with a line feed between each two.
   */
  hash: Scalars['String']['input'];
  /** What happened, 1 to 40 ASCII letters, digits and signs. */
  kind: Scalars['String']['input'];
  /** Its place in the journal of this device and object, from 1 to 5,000, of a warehouse to 100,000. */
  number: Scalars['Int']['input'];
};

/** What an hour of a person costs. */
export type LabourRateSetInput = {
  /**
   * What an hour costs, in the organisation's currency, at most 1,000,000,000 minor units; 0:
   * nothing is booked.
   */
  rate: MoneyInput;
  /** The person. */
  userId: Scalars['ID']['input'];
  /** The first day, at most 92 days ago; it holds until the person's next rate. */
  validFrom: Scalars['Date']['input'];
};

/** Who is to follow a lead. */
export type LeadAssignInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** The member who follows it; chosen by the rules when left out. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A rule that gives out leads, as it is to be. */
export type LeadAssignmentRuleSaveInput = {
  /** Only leads of this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Minutes from assignment until contact is due, 1 to 43,200. */
  contactMinutes?: Scalars['Int']['input'];
  /** Whether it gives out leads. */
  enabled?: Scalars['Boolean']['input'];
  /** The rule to change, or the id of a new one; a new one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Members who get leads in turn, 1 to 100. */
  memberIds: Array<Scalars['ID']['input']>;
  /** What people call it, 1 to 100 characters. */
  name: Scalars['String']['input'];
  /** Of two rules that fit the one with the smaller position counts, 0 to 10,000. */
  position?: Scalars['Int']['input'];
  /** Only leads of this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What really brought a lead in. */
export type LeadAttributeInput = {
  /** The channel; that of the task or project when left out. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** The project; that of the task when left out. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Why it is corrected, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The task; none when left out. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** By what a comparison is ranked, the best first. */
export type LeadComparisonOrder =
  /** The largest part of leads that were won (转化率). */
  | 'CONVERSION'
  /** The least cost of a lead; what nothing was spent on comes last. Requires cost.read. */
  | 'COST_PER_LEAD'
  /** The most leads (线索数). */
  | 'LEADS';

/** What is compared. */
export type LeadComparisonUnit =
  /** Channels (渠道). */
  | 'CHANNEL'
  /** Projects (项目). */
  | 'PROJECT'
  /** Tasks (任务). */
  | 'TASK';

/** A contact with a lead. */
export type LeadContactInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** What was said, at most 2,000 characters; takes the place of the remark. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A lead that was none. */
export type LeadDisqualifyInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which leads to show; every part that is given must hold. */
export type LeadFilter = {
  /** Brought in by this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With at least this score. */
  minScore?: InputMaybe<Scalars['Int']['input']>;
  /** True: assigned, and the time for contact has run out; false: all others. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Followed by this member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Brought in by this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<LeadStatus>>;
  /** Brought in by this task. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** A lead whose offer was refused. */
export type LeadLoseInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An offer. */
export type LeadPursueInput = {
  /** What the offer is worth. */
  amount: MoneyInput;
  /** Day on which a decision is expected. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A lead that is worth an offer. */
export type LeadQualifyInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** How good it is, 0 to 100; as before when left out. */
  score?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A lead that is given back. */
export type LeadRecycleInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** How far a lead has come. */
export type LeadStatus =
  /** Somebody is to make contact in time (已分配). */
  | 'ASSIGNED'
  /** Contact was made (已联系). */
  | 'CONTACTED'
  /** It was never one (无效). */
  | 'DISQUALIFIED'
  /** It did not become an order (输单). */
  | 'LOST'
  /** Came in; nobody follows it yet (新线索). */
  | 'NEW'
  /** An offer of a known worth is open (商机). */
  | 'OPPORTUNITY'
  /** It is worth an offer (已确认). */
  | 'QUALIFIED'
  /** Given back to be tried again later (回收). */
  | 'RECYCLED'
  /** It became an order; final (赢单). */
  | 'WON';

/** A lead as its source knows it. */
export type LeadUpsertInput = {
  /** The channel that brought it in; that of the task or project when left out. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** The customer that it is. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** E-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The source's number, at most 128 characters: reports with the same one are the same lead. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; found by its external id when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Remark, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Telephone number, at most 40 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The project that brought it in; that of the task when left out. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** How good it is, 0 to 100. */
  score?: InputMaybe<Scalars['Int']['input']>;
  /** Where it comes from, at most 100 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** The task that brought it in, where no key says it. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Key of the task that brought it in, at most 64 characters. Read only when the lead is new,
   * as the three below; a key that belongs to no task is kept and says nothing.
   */
  trackingKey?: InputMaybe<Scalars['String']['input']>;
};

/** A lead that became an order. */
export type LeadWinInput = {
  /** The lead. */
  leadId: Scalars['ID']['input'];
  /** The order that it became. */
  orderId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A new location. */
export type LocationCreateInput = {
  /** Unique in the warehouse, at most 32 characters; stored in capitals. */
  code: Scalars['String']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for; cannot be changed, since it says what of the goods there is available. */
  kind: LocationKind;
  /** The warehouse that it is in. */
  warehouseId: Scalars['ID']['input'];
};

/** A place on earth (WGS 84). */
export type LocationInput = {
  /** Radius in metres within which the place lies. */
  accuracyMeters?: InputMaybe<Scalars['Float']['input']>;
  /** Degrees, -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** Degrees, -180 to 180. */
  longitude: Scalars['Float']['input'];
};

/** What a location is for. */
export type LocationKind =
  /** Where damaged goods are kept; they are not available. */
  | 'DAMAGED'
  /** Where orders are packed. */
  | 'PACKING'
  /** Where goods wait for a judgement; they are not available. */
  | 'QUARANTINE'
  /** Where goods arrive. */
  | 'RECEIVING'
  /** Where parcels wait to be fetched. */
  | 'SHIPPING'
  /** Where they are kept. */
  | 'STORAGE';

/** What to change of a location. A field that is left out stays. */
export type LocationUpdateInput = {
  /** No longer used; nothing may lie there. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Unique in the warehouse, at most 32 characters; stored in capitals. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Location. */
  id: Scalars['ID']['input'];
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A lot that will come. */
export type LotAnnounceInput = {
  /** Unique in the organisation, at most 64 characters; stored in capitals. */
  code: Scalars['String']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** What it consists of. */
  skuId: Scalars['ID']['input'];
  /** Who delivers it. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What happens to a rejected lot. */
export type LotDisposeInput = {
  /** 1 to 20 parts, which add up to what is not decided yet. */
  dispositions: Array<LotPartInput>;
  /** The inspection that rejected it. */
  inspectionId: Scalars['ID']['input'];
  /** Version of the inspection that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which lots are wanted; all conditions hold. */
export type LotFilter = {
  /** Part of the code. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Of this SKU. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** Standing in one of these states. */
  statuses?: InputMaybe<Array<LotStatus>>;
  /** From this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What happens to a part of the lot. */
export type LotPartInput = {
  /** What happens; everything but ACCEPT. */
  disposition: Disposition;
  /** What the customer will notice, at most 500 characters; needed for a concession. */
  effect?: InputMaybe<Scalars['String']['input']>;
  /** Until when a concession may be used, at most two years ahead; needed for one. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Units; for a single part, all that is not decided yet when left out. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Serial numbers of pieces that are returned or scrapped, at most one for each piece; needed when
   * only some of the pieces with numbers leave stock.
   */
  serials?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** The arrival of a lot. */
export type LotReceiveInput = {
  /** Where the pieces are put, which books their receipt; left out: stock is not touched. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Lot. */
  lotId: Scalars['ID']['input'];
  /** Pieces that were counted, 1 to 1,000,000,000; as announced when left out. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Serial numbers of the pieces that are put there: none, or one for each; at most 1,000, 64
   * characters each.
   */
  serials?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a lot stands. */
export type LotStatus =
  /** Expected; not here yet. */
  | 'ANNOUNCED'
  /** May be used as it is. */
  | 'CONCESSION_GRANTED'
  /** May not be used as it is; another way must be decided. */
  | 'CONCESSION_REFUSED'
  /** Somebody asked to use it as it is. */
  | 'CONCESSION_REQUESTED'
  /** Held until it is inspected. */
  | 'QUARANTINE'
  /** Called back after its release. */
  | 'RECALLED'
  /** Here; not yet decided whether it is inspected. */
  | 'RECEIVED'
  /** Refused and held until it is decided what becomes of it. */
  | 'REJECTED'
  /** Free for use and sale. */
  | 'RELEASED'
  /** Went back to the supplier. */
  | 'RETURNED'
  /** Being reworked; is inspected again afterwards. */
  | 'REWORK'
  /** Destroyed. */
  | 'SCRAPPED'
  /** Being sorted; is inspected again afterwards. */
  | 'SORTING'
  /** Being inspected. */
  | 'UNDER_INSPECTION';

/** Settings of a measurement; one of both limits is needed, and both belong to what is allowed. */
export type MeasurementCheckInput = {
  /** Whether the instrument must be named with its calibration. */
  instrumentRequired?: Scalars['Boolean']['input'];
  /** Smallest reading allowed, in `unit`. */
  lower?: InputMaybe<Scalars['Decimal']['input']>;
  /** Value aimed at, in `unit`. */
  nominal?: InputMaybe<Scalars['Decimal']['input']>;
  /** Fewest readings, 1 to 100. */
  readings?: Scalars['Int']['input'];
  /** Unit of all values, 1 to 20 characters, as `mm`. */
  unit: Scalars['String']['input'];
  /** Largest reading allowed, in `unit`. */
  upper?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Readings of a measurement. */
export type MeasurementValueInput = {
  /** What was measured with; needed where the item asks for it. */
  instrument?: InputMaybe<InstrumentInput>;
  /** Readings in the unit of the item, at most 100. */
  readings: Array<Scalars['Decimal']['input']>;
};

/** How long a point of figures is. */
export type MetricsStep =
  /** A day in the organisation's zone; of at most 366 days. */
  | 'DAY'
  /** An hour; of at most 7 days. */
  | 'HOUR';

/** An amount of money. */
export type MoneyInput = {
  /** Amount in whole currency units, 0 or more, with at most as many decimals as the currency has. */
  amount: Scalars['Decimal']['input'];
  /** ISO 4217 code, as CNY. */
  currency: Scalars['String']['input'];
};

/** The nonconformity that ends. */
export type NonConformityCancelInput = {
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** Why, 1 to 2,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What shows the effect: a later inspection, or a note and a file. */
export type NonConformityCloseInput = {
  /** Files that show it, at most 20; only members see them. At least one without an inspection. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** An inspection of the same goods, submitted after the actions were done, accepted and reviewed. */
  inspectionId?: InputMaybe<Scalars['ID']['input']>;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /**
   * What shows the effect, at most 4,000 characters; only members read it. Required without an
   * inspection.
   */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What was done at once (D3). */
export type NonConformityContainInput = {
  /** How the goods at hand are kept under control, 1 to 4,000 characters. */
  containment: Scalars['String']['input'];
  /** Evidence, at most 20 complete uploads. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which nonconformities to show; every part that is given must hold. */
export type NonConformityFilter = {
  /** True: whose answer is still to come and was due before now; false: all others. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** About this article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<NonConformityStatus>>;
  /** About goods of this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** How the plan was carried out (D6). */
export type NonConformityImplementInput = {
  /** Each action of the plan, once. */
  actions: Array<CorrectiveActionDoneInput>;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** A remark about the whole, at most 4,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What was found. */
export type NonConformityOpenInput = {
  /** When the answer is due, at most 730 days ahead; as the settings say when left out. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The inspection that found it, which has no nonconformity yet; it says goods and supplier. */
  inspectionId?: InputMaybe<Scalars['ID']['input']>;
  /** The lot; it says the article and the supplier. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** What is wrong (D2), 1 to 4,000 characters; the supplier reads it. */
  problem: Scalars['String']['input'];
  /** How bad it is. */
  severity: DefectClass;
  /** The article, when neither inspection nor lot says it. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** Who made the goods, when neither inspection nor lot says it. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What will be done (D5). */
export type NonConformityPlanActionsInput = {
  /** 1 to 20 actions, at least one of them corrective. */
  actions: Array<CorrectiveActionInput>;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Why it happened (D4). */
export type NonConformityRootCauseInput = {
  /** Where the cause lies. */
  category: CauseCategory;
  /** The cause itself, 1 to 4,000 characters. */
  cause: Scalars['String']['input'];
  /** Evidence, at most 20 complete uploads. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** How the cause was found. */
  method: CauseMethod;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** The steps that led to it, as the answers to each why; 1 to 10 of at most 1,000 characters. */
  steps: Array<Scalars['String']['input']>;
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The times to set; what is left out stays. */
export type NonConformitySettingsUpdateInput = {
  /** Days until an answer is due, 1 to 365. */
  answerDays?: InputMaybe<Scalars['Int']['input']>;
  /** Days until the effect can be judged, 1 to 365. */
  effectivenessDays?: InputMaybe<Scalars['Int']['input']>;
};

/** How far a nonconformity has come. */
export type NonConformityStatus =
  /** What will be done is known (D5). */
  | 'ACTION_PLANNED'
  /** It was none, or is not followed; final. */
  | 'CANCELLED'
  /** The actions had effect; final. */
  | 'CLOSED'
  /** The goods at hand are under control (D3). */
  | 'CONTAINED'
  /** It was done (D6); waits for verification. */
  | 'IMPLEMENTED'
  /** Waits for the supplier. */
  | 'OPEN'
  /** The answer was not good enough; another root cause is wanted. */
  | 'REJECTED_ANSWER'
  /** Why it happened is known (D4). */
  | 'ROOT_CAUSE'
  /** The answer was accepted; its effect is watched. */
  | 'VERIFIED';

/** A verification. */
export type NonConformityVerifyInput = {
  /** Whether the answer is good enough. */
  accepted: Scalars['Boolean']['input'];
  /**
   * Of a rejected answer: when the next one is due, at most 730 days ahead; as the settings say
   * when left out.
   */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * Of an accepted answer: from when on its effect can be judged, at most 730 days ahead; as the
   * settings say when left out.
   */
  effectiveAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The nonconformity. */
  nonConformityId: Scalars['ID']['input'];
  /** Why, at most 2,000 characters; the supplier reads it. Required for a rejection. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Version of the nonconformity that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a notice says. */
export type NotificationKind =
  /** Their answer was accepted. */
  | 'ANSWER_ACCEPTED'
  /** Their answer was not good enough. */
  | 'ANSWER_REJECTED'
  /** Somebody commented on what is theirs. */
  | 'COMMENTED'
  /** Their deliverable was approved. */
  | 'DELIVERABLE_APPROVED'
  /** Their deliverable has to be made anew. */
  | 'DELIVERABLE_REJECTED'
  /** Something of theirs is due soon. */
  | 'DUE_SOON'
  /** An inspection was given to them. */
  | 'INSPECTION_ASSIGNED'
  /** Their inspection will not take place. */
  | 'INSPECTION_CANCELLED'
  /** Their inspection was closed. */
  | 'INSPECTION_CLOSED'
  /** Their inspection was reviewed. */
  | 'INSPECTION_REVIEWED'
  /** An inspection waits for their review. */
  | 'INSPECTION_SUBMITTED'
  /** A lead was given to them. */
  | 'LEAD_ASSIGNED'
  /** Nobody made contact with a lead in time. */
  | 'LEAD_OVERDUE'
  /** It was decided about a lot that they inspected. */
  | 'LOT_DISPOSED'
  /** A comment names them. */
  | 'MENTIONED'
  /** An answer waits for their verification. */
  | 'NON_CONFORMITY_ANSWERED'
  /** Their nonconformity is not followed any more. */
  | 'NON_CONFORMITY_CANCELLED'
  /** Their nonconformity was closed. */
  | 'NON_CONFORMITY_CLOSED'
  /** A nonconformity was opened. */
  | 'NON_CONFORMITY_OPENED'
  /** Something of theirs was due. */
  | 'OVERDUE'
  /** Their project was approved. */
  | 'PROJECT_APPROVED'
  /** They became a member of a project. */
  | 'PROJECT_JOINED'
  /** A project is theirs to answer for. */
  | 'PROJECT_OWNED'
  /** A project waits for their decision. */
  | 'PROJECT_PROPOSED'
  /** Their project was not approved. */
  | 'PROJECT_REJECTED'
  /** Somebody answered their comment. */
  | 'REPLIED'
  /** Their requisition was approved. */
  | 'REQUISITION_APPROVED'
  /** Their requisition was not approved. */
  | 'REQUISITION_REJECTED'
  /** A requisition waits for their decision. */
  | 'REQUISITION_SUBMITTED'
  /** Their sample was given up. */
  | 'SAMPLE_DROPPED'
  /** Their round was approved. */
  | 'SAMPLE_ROUND_APPROVED'
  /** A round was not submitted in time. */
  | 'SAMPLE_ROUND_EXPIRED'
  /** A round of a sample waits for them. */
  | 'SAMPLE_ROUND_OPENED'
  /** Their round was rejected. */
  | 'SAMPLE_ROUND_REJECTED'
  /** A round that they asked for was submitted. */
  | 'SAMPLE_ROUND_SUBMITTED'
  /** Their sample was sealed. */
  | 'SAMPLE_SEALED'
  /** A seal waits for its second person. */
  | 'SAMPLE_SEAL_PROPOSED'
  /** Something was shared with them. */
  | 'SHARED'
  /** Goods that were missing are there. */
  | 'STOCK_COVERED'
  /** Goods are missing that their task or project needs. */
  | 'STOCK_SHORT'
  /** Their task was accepted. */
  | 'TASK_ACCEPTED'
  /** A task was given to them. */
  | 'TASK_ASSIGNED'
  /** A task of their project cannot go on. */
  | 'TASK_BLOCKED'
  /** Their task was given up. */
  | 'TASK_CANCELLED'
  /** A task could not follow what it is tied to. */
  | 'TASK_NOT_FOLLOWED'
  /** Their task is worked on again. */
  | 'TASK_REOPENED'
  /** Their task is due at another time. */
  | 'TASK_RESCHEDULED'
  /** Their task needs more work. */
  | 'TASK_RETURNED'
  /** A task waits for their review. */
  | 'TASK_SUBMITTED'
  /** What came before their task is done. */
  | 'TASK_UNLOCKED'
  /** A service ticket was given to them (工单指派). */
  | 'TICKET_ASSIGNED'
  /** A service ticket that they opened is resolved (工单已解决). */
  | 'TICKET_RESOLVED';

/** Which notices were read: some by id, or one and all before it. */
export type NotificationsMarkReadInput = {
  /** These, at most 200; ids that are not the viewer's notices are left alone. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** This one and all before it. Not together with `ids`. */
  throughId?: InputMaybe<Scalars['ID']['input']>;
};

/** What was done with our own stock for an order. */
export type OrderFulfilment =
  /** Nothing: its source ships it, or nobody has begun (未处理). */
  | 'NONE'
  /** Goods are reserved for it (已占用). */
  | 'RESERVED'
  /** Goods have left for it (已出库). */
  | 'SHIPPED';

/** What became of a report of an order. */
export type OrderReportOutcome =
  /** It is the newest and was applied. */
  | 'APPLIED'
  /** It told of a new order. */
  | 'CREATED'
  /** It had come before. */
  | 'REPEATED'
  /** A newer one was there already: it is kept and changes nothing. */
  | 'STALE';

/** Where an order stands. */
export type OrderStatus =
  /** Goods are set aside for it (已配货). */
  | 'ALLOCATED'
  /** It was called off (已取消). */
  | 'CANCELLED'
  /** Nothing follows any more (已完成). */
  | 'COMPLETED'
  /** Ordered, not paid (待付款). */
  | 'CREATED'
  /** It has arrived (已签收). */
  | 'DELIVERED'
  /** It waits until somebody lets it go on (挂起). */
  | 'ON_HOLD'
  /** It is packed (已打包). */
  | 'PACKED'
  /** Paid (已付款). */
  | 'PAID'
  /** Goods are being picked (拣货中). */
  | 'PICKING'
  /** The money went back (已退款). */
  | 'REFUNDED'
  /** It is on its way (已发货). */
  | 'SHIPPED';

/** Which event to try again. */
export type ParkedEventRetryInput = {
  /** Global id of the event. */
  eventId: Scalars['ID']['input'];
};

/** The phase whose gate is approved. */
export type PhaseApproveInput = {
  /** The phase. */
  phaseId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A new phase. */
export type PhaseCreateInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Whether it is done only when somebody has approved it. */
  needsApproval?: Scalars['Boolean']['input'];
  /** Its place, 0 to 1,000,000; after all others when left out. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The project. */
  projectId: Scalars['ID']['input'];
};

/** Where a phase stands, by its tasks. */
export type PhaseState =
  /** Work goes on, or the gate waits for its approval. */
  | 'ACTIVE'
  /** All that counts is done, and the gate was approved when it needs that. */
  | 'DONE'
  /** No work has begun. */
  | 'WAITING';

/** What to change of a phase; what is left out stays. */
export type PhaseUpdateInput = {
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is done only when somebody has approved it. */
  needsApproval?: InputMaybe<Scalars['Boolean']['input']>;
  /** The phase. */
  phaseId: Scalars['ID']['input'];
  /** Its place, 0 to 1,000,000. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a column of a plan means. */
export type PlanColumn =
  /** Who does it, by e-mail address or a name that only one has (负责人). */
  | 'ASSIGNEE'
  /** What it has to bring forth (交付物). */
  | 'DELIVERABLES'
  /** When it is due; a day is its last minute (截止). */
  | 'DUE'
  /** How much work it is, in hours (工时). */
  | 'HOURS'
  /** What it is about (说明). */
  | 'NOTES'
  /** The phase, by name; one that is missing is added (阶段). */
  | 'PHASE'
  /** What comes before it, by row or title (前置). */
  | 'PREDECESSORS'
  /** How urgent it is (优先级). */
  | 'PRIORITY'
  /** When it begins; a day is its first minute (开始). */
  | 'START'
  /** The task's title; the only column that must be there (任务). */
  | 'TITLE';

/** How urgent a task is. */
export type Priority =
  /** Before others. */
  | 'HIGH'
  /** After others. */
  | 'LOW'
  /** As most. */
  | 'NORMAL'
  /** Before everything else. */
  | 'URGENT';

/** Limits to be set; what is left out stays. */
export type ProcurementSettingsUpdateInput = {
  /** Up to which amount a manager approves, in the organisation's currency. */
  managerLimit?: InputMaybe<MoneyInput>;
  /** How much more than ordered may be received, 0 to 50 percent of a line. */
  overReceiptPercent?: InputMaybe<Scalars['Int']['input']>;
  /** What happens when goods are missing. */
  replenishment?: InputMaybe<ReplenishmentPolicy>;
};

/** A new product. */
export type ProductCreateInput = {
  /** What sort of goods it is, at most 100 characters. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organisation, at most 64 characters without spaces; stored in capitals. */
  code: Scalars['String']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters. */
  name: Scalars['String']['input'];
};

/** A step in the life of a project. */
export type ProjectAdvanceInput = {
  /** The project. */
  projectId: Scalars['ID']['input'];
  /** Why, at most 2,000 characters. Required to reject, pause, close and cancel. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Where the project goes from here. */
  step: ProjectStep;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A new project that is made from a template. */
export type ProjectCreateFromTemplateInput = {
  /** What it may cost; the sum of the template's amounts when left out. */
  budget?: InputMaybe<MoneyInput>;
  /** Where it takes place, a channel that is not archived. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Who answers for it, an active member; who creates it when left out. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The project that it is a part of, at most 5 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * People for roles of the template; the others are filled by the rule of each role, else by the
   * owner.
   */
  roles?: Array<ProjectTemplateRoleInput>;
  /** First day, from which the dates of the template are counted. */
  startsOn: Scalars['Date']['input'];
  /** The template, not archived. */
  templateId: Scalars['ID']['input'];
};

/** A new project. */
export type ProjectCreateInput = {
  /** What it may cost. */
  budget?: InputMaybe<MoneyInput>;
  /** Where it takes place, a channel that is not archived. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Last day, not before the first. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about; GENERAL when left out. */
  kind?: InputMaybe<ProjectKind>;
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** Who answers for it, an active member; who creates it when left out. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The project that it is a part of, at most 5 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** First day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
};

/** Which projects to show; every part that is given must hold. */
export type ProjectFilter = {
  /** Of this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Doing so, at most 10. */
  healths?: InputMaybe<Array<ProjectHealth>>;
  /** Of one of these kinds, at most 10. */
  kinds?: InputMaybe<Array<ProjectKind>>;
  /** With this person among its members. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this owner. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of this project. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Part of code or name; the first 100 characters count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<ProjectStatus>>;
};

/** How a project is doing. */
export type ProjectHealth =
  /** It may become late (风险). */
  | 'AT_RISK'
  /** It stands still (阻塞). */
  | 'BLOCKED'
  /** It has ended (已结束). */
  | 'DONE'
  /** It is late, or will be (延期). */
  | 'LATE'
  /** Everything is as planned (正常). */
  | 'ON_TRACK';

/** What is said about a project's health. */
export type ProjectHealthSetInput = {
  /** The health, not DONE; left out or null, the facts count again. */
  health?: InputMaybe<ProjectHealth>;
  /** The project. */
  projectId: Scalars['ID']['input'];
  /** Why, 1 to 2,000 characters; needed with a health. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Until when it counts, at most 90 days from now; needed with a health. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A plan to import. */
export type ProjectImportInput = {
  /**
   * True: all stay drafts. False, as when left out: tasks with an assignee and a due date are
   * published at once.
   */
  drafts?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * A complete upload: .xlsx, or .csv in UTF-8, UTF-16 with a mark or GBK; at most 5,000,000 bytes
   * and 2,000 rows below the headers.
   */
  fileId: Scalars['ID']['input'];
  /** The project that the tasks are added to. */
  projectId: Scalars['ID']['input'];
};

/** What a project is about. */
export type ProjectKind =
  /** A sales campaign, such as 618 (大促). */
  | 'CAMPAIGN'
  /** A customer's order that is made and delivered (交付). */
  | 'DELIVERY'
  /** Anything else. */
  | 'GENERAL'
  /** A live stream (直播). */
  | 'LIVESTREAM'
  /** A new product on its way to the market (新品上市). */
  | 'PRODUCT_LAUNCH';

/** Who belongs to a project. */
export type ProjectMemberSetInput = {
  /** Whether the person belongs to it from now on. */
  member?: Scalars['Boolean']['input'];
  /** The project. */
  projectId: Scalars['ID']['input'];
  /** What the person does there, at most 60 characters. */
  role?: InputMaybe<Scalars['String']['input']>;
  /** An active member of the organisation. */
  userId: Scalars['ID']['input'];
};

/** A project that is saved as a template. */
export type ProjectSaveAsTemplateInput = {
  /** What it is for, at most 10,000 characters; that of the project when left out. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Name of the template, 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The project, in whichever state. */
  projectId: Scalars['ID']['input'];
};

/** Where a project stands. */
export type ProjectStatus =
  /** Runs. */
  | 'ACTIVE'
  /** Was approved and can begin. */
  | 'APPROVED'
  /** Put away; final. */
  | 'ARCHIVED'
  /** Given up; final. */
  | 'CANCELLED'
  /** Ended. */
  | 'CLOSED'
  /** Its work is done; it is being looked back on. */
  | 'CLOSING'
  /** Being written; its tasks can be worked on. */
  | 'DRAFT'
  /** Stands still for a while. */
  | 'PAUSED'
  /** Waits for a decision. */
  | 'PROPOSED'
  /** Was not approved; final. */
  | 'REJECTED';

/** A step in the life of a project. */
export type ProjectStep =
  /** Begin, or go on after a pause: APPROVED or PAUSED becomes ACTIVE. */
  | 'ACTIVATE'
  /** Approve it, not by who proposed it: PROPOSED becomes APPROVED. */
  | 'APPROVE'
  /** Put it away: CLOSED becomes ARCHIVED. */
  | 'ARCHIVE'
  /** End the work, once no task is open: ACTIVE becomes CLOSING. */
  | 'BEGIN_CLOSING'
  /** Give it up before its work is done, with a reason: it becomes CANCELLED. */
  | 'CANCEL'
  /** End it, with a reason: CLOSING becomes CLOSED. */
  | 'CLOSE'
  /** Let it stand still, with a reason: ACTIVE becomes PAUSED. */
  | 'PAUSE'
  /** Ask for a decision: DRAFT becomes PROPOSED. */
  | 'PROPOSE'
  /** Do not approve it, with a reason: PROPOSED becomes REJECTED. */
  | 'REJECT';

/** A person for a role of a template. */
export type ProjectTemplateRoleInput = {
  /** Key of the role. */
  role: Scalars['String']['input'];
  /** An active member. */
  userId: Scalars['ID']['input'];
};

/** What to change of a template. A field that is left out stays; null empties it. */
export type ProjectTemplateUpdateInput = {
  /** Whether it is put away: no project is made from it any more. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The template. */
  templateId: Scalars['ID']['input'];
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a project. A field that is left out stays; null empties it. */
export type ProjectUpdateInput = {
  /** What it may cost. */
  budget?: InputMaybe<MoneyInput>;
  /** Where it takes place, a channel that is not archived. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Last day, not before the first. */
  endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** What it is about. */
  kind?: InputMaybe<ProjectKind>;
  /** 1 to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Who answers for it, an active member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The project that it is a part of, at most 5 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The project. */
  projectId: Scalars['ID']['input'];
  /** First day. */
  startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An order of which nothing more is expected. */
export type PurchaseOrderCloseInput = {
  /** The order. */
  purchaseOrderId: Scalars['ID']['input'];
  /** Why, at most 1,000 characters; required while something is still to come. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version of the order that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An order. */
export type PurchaseOrderCreateInput = {
  /** When it should arrive. */
  expectedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Its number in another system, at most 100 characters. */
  externalNumber?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 lines. */
  lines: Array<PurchaseOrderLineInput>;
  /** The project that pays, without a requisition. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The approved requisition that it orders from; it says project and task. */
  purchaseRequisitionId?: InputMaybe<Scalars['ID']['input']>;
  /** Who delivers. */
  supplierId: Scalars['ID']['input'];
  /** The task that pays, without a requisition. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which purchase orders to show; every part that is given must hold. */
export type PurchaseOrderFilter = {
  /** Of this requisition. */
  purchaseRequisitionId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<PurchaseOrderStatus>>;
  /** From this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is ordered of one article. */
export type PurchaseOrderLineInput = {
  /** Price of a piece, in the organisation's currency. */
  price: MoneyInput;
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** Place of the requisition's line; required with a requisition. */
  requisitionPosition?: InputMaybe<Scalars['Int']['input']>;
  /** The article. */
  skuId: Scalars['ID']['input'];
};

/** What arrived. */
export type PurchaseOrderReceiveInput = {
  /** Number of the delivery note, at most 100 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Id of the receipt that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 lines, each of the order's at most once. */
  lines: Array<PurchaseReceiptLineInput>;
  /** The order. */
  purchaseOrderId: Scalars['ID']['input'];
  /** Version of the order that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a purchase order stands. */
export type PurchaseOrderStatus =
  /** Closed before anything arrived; final. */
  | 'CANCELLED'
  /** Nothing more is expected; final. */
  | 'CLOSED'
  /** Everything is still to come. */
  | 'ORDERED'
  /** A part has arrived. */
  | 'PARTIALLY_RECEIVED'
  /** Everything has arrived. */
  | 'RECEIVED';

/** What arrived of one line. */
export type PurchaseReceiptLineInput = {
  /** Where the pieces are put, which books their receipt into stock; left out: stock is not touched. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the lot that they are, at most 64 characters; made of the order's code when left out. */
  lotCode?: InputMaybe<Scalars['String']['input']>;
  /** Place of the order's line. */
  position: Scalars['Int']['input'];
  /** Pieces that were counted, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /**
   * Serial numbers of the pieces that are put there: none, or one for each; at most 1,000 in all
   * lines, 64 characters each.
   */
  serials?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A requisition that is given up. */
export type PurchaseRequisitionCancelInput = {
  /** The requisition. */
  purchaseRequisitionId: Scalars['ID']['input'];
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** Version of the requisition that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What is wanted. */
export type PurchaseRequisitionCreateInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 200 lines. */
  lines: Array<PurchaseRequisitionLineInput>;
  /** By which day it is needed. */
  neededBy?: InputMaybe<Scalars['Date']['input']>;
  /** The project that needs it. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is for, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Submits it at once; else it is a draft. */
  submit?: Scalars['Boolean']['input'];
  /** Who could deliver. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
  /** The task that needs it; it says the project. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** A decision about a requisition. */
export type PurchaseRequisitionDecideInput = {
  /** What is decided. */
  decision: PurchaseRequisitionDecision;
  /** Why, at most 1,000 characters; required for a rejection. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The requisition. */
  purchaseRequisitionId: Scalars['ID']['input'];
  /** Version of the requisition that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What is decided about a requisition. */
export type PurchaseRequisitionDecision =
  /** It may be ordered. */
  | 'APPROVE'
  /** It may not; say why. */
  | 'REJECT';

/** Which requisitions to show; every part that is given must hold. */
export type PurchaseRequisitionFilter = {
  /** For this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<PurchaseRequisitionStatus>>;
  /** For this task. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is wanted of one article. */
export type PurchaseRequisitionLineInput = {
  /** Estimated price of a piece, in the organisation's currency; the article's cost when left out. */
  price?: InputMaybe<MoneyInput>;
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** The article. */
  skuId: Scalars['ID']['input'];
};

/** Where a requisition stands. */
export type PurchaseRequisitionStatus =
  /** May be ordered. */
  | 'APPROVED'
  /** It is not wanted any more; final. */
  | 'CANCELLED'
  /** All its orders are closed; final. */
  | 'CLOSED'
  /** Being written. */
  | 'DRAFT'
  /** Something of it was ordered. */
  | 'ORDERED'
  /** A part has arrived. */
  | 'PARTIALLY_RECEIVED'
  /** Everything has arrived. */
  | 'RECEIVED'
  /** It was not approved; final. */
  | 'REJECTED'
  /** Waits for its approval. */
  | 'SUBMITTED';

/** A draft to be submitted. */
export type PurchaseRequisitionSubmitInput = {
  /** The draft. */
  purchaseRequisitionId: Scalars['ID']['input'];
  /** Version of the requisition that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What happens when goods are missing. */
export type ReplenishmentPolicy =
  /** It is told. */
  | 'ALERT'
  /**
   * It is told, and a draft of a requisition is written for what is missing and neither ordered nor
   * asked for yet.
   */
  | 'AUTO';

/** What becomes of goods that came back. */
export type ReturnDisposition =
  /** They are sold again (重新上架). */
  | 'RESTOCK'
  /** They are destroyed (报废). */
  | 'SCRAP'
  /** They go back to the supplier (退供应商). */
  | 'TO_SUPPLIER';

/** What a person is in an organisation. */
export type Role =
  /** Administrator: people, settings, and what a manager may. */
  | 'ADMIN'
  /** Guest: an outside helper, sees what was shared. */
  | 'COLLABORATOR'
  /** May send free GraphQL documents and use the explorer. */
  | 'DEVELOPER'
  /** Inspects goods. */
  | 'INSPECTOR'
  /** Another system, limited to the scopes of its token. */
  | 'INTEGRATION'
  /** Manages projects, samples and quality; decides. */
  | 'MANAGER'
  /** Works on tasks and samples. */
  | 'MEMBER'
  /** Guest: a supplier's person, sees what was shared. */
  | 'SUPPLIER'
  /** Receives and moves goods. */
  | 'WAREHOUSE';

/** An order whose goods are to be reserved. */
export type SalesOrderAllocateInput = {
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Where its goods are reserved; when left out, where everything is there, or else for each
   * article where most of it is.
   */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** An order that is entered by hand. */
export type SalesOrderCreateInput = {
  /** Where it is sold. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217 code of all amounts of the order. */
  currency?: Scalars['String']['input'];
  /** Who buys. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Its number, at most 128 characters; the next of our own, as SO-000001, when left out. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What is bought, 1 to 100 lines; the catalog has to know the articles. */
  lines: Array<SalesOrderLineInput>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it was ordered; now when left out. */
  orderedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The project that sells it. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** What shipping costs the customer; nothing when left out. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
};

/** Which orders to show; every part that is given must hold. */
export type SalesOrderFilter = {
  /** Sold at this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** With exactly this number of the source. */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** Ordered before this moment. */
  orderedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Ordered at this moment or later. */
  orderedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sold by this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** With this article in it. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 11. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** A line of an order. */
export type SalesOrderLineInput = {
  /** Code of the article, at most 64 characters; one that the catalog does not know is kept. */
  code: Scalars['String']['input'];
  /** Taken off the whole line, at most its price; nothing when left out. */
  discount?: InputMaybe<Scalars['Decimal']['input']>;
  /** What the customer read, at most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Price of one piece, in whole units of the order's currency; at most 10,000,000. */
  price: Scalars['Decimal']['input'];
  /** Pieces, 1 to 1,000,000. */
  quantity: Scalars['Int']['input'];
};

/** A payment of an order. */
export type SalesOrderPayInput = {
  /** How much, in whole units of the order's currency; all that is open when left out. */
  amount?: InputMaybe<Scalars['Decimal']['input']>;
  /** How, as WECHAT; at most 40 characters. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** When it was paid; now when left out. */
  paidAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Number of the payment, at most 100 characters; one that is recorded is not recorded again. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A payment of an order. */
export type SalesOrderPaymentInput = {
  /** How much, in whole units of the order's currency. */
  amount: Scalars['Decimal']['input'];
  /** How, as WECHAT; at most 40 characters. */
  method?: InputMaybe<Scalars['String']['input']>;
  /** When it was paid. */
  paidAt: Scalars['DateTime']['input'];
  /** Number of the payment, at most 100 characters. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** Goods of an order that were picked. */
export type SalesOrderPickInput = {
  /** What was picked, 1 to 200 lines; added to what is picked. */
  lines: Array<SalesOrderPickLineInput>;
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The version that the client saw; with it, the same pick is not taken twice. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Pieces that were picked for a line of an order. */
export type SalesOrderPickLineInput = {
  /** Code or barcode of the article that was scanned, at most 128 characters. */
  code?: InputMaybe<Scalars['String']['input']>;
  /**
   * Where they were taken; when left out, where the serial numbers lie, or where the oldest lot
   * lies when the order leaves.
   */
  fromLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** The lot that they are of; when left out, the one that lies there. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** The line of the order, from 1. */
  number: Scalars['Int']['input'];
  /** Pieces, 1 or more. */
  quantity: Scalars['Int']['input'];
  /** Serial numbers that were scanned: none, or one for each piece. */
  serials?: Array<Scalars['String']['input']>;
};

/** Picked goods that are put back. */
export type SalesOrderPickUndoInput = {
  /** The line of the order, from 1. */
  number: Scalars['Int']['input'];
  /** Pieces, 1 or more. */
  quantity: Scalars['Int']['input'];
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** Serial numbers that are put back, one for each piece; none for pieces without. */
  serials?: Array<Scalars['String']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A step with an order that needs a reason. */
export type SalesOrderReasonInput = {
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An order that leaves. */
export type SalesOrderShipInput = {
  /** Who carries it, at most 100 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** Number of the paper, 1 to 100 characters. */
  documentNumber: Scalars['String']['input'];
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The carrier's number, at most 100 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A shipment of an order. */
export type SalesOrderShipmentInput = {
  /** Who carries it, at most 100 characters. */
  carrier?: InputMaybe<Scalars['String']['input']>;
  /** When it arrived. */
  deliveredAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Number of the paper, 1 to 100 characters. */
  documentNumber: Scalars['String']['input'];
  /** When it left. */
  shippedAt: Scalars['DateTime']['input'];
  /** The carrier's number, at most 100 characters. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A step with an order. */
export type SalesOrderStepInput = {
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** An order as its source knows it: the whole of it each time. */
export type SalesOrderUpsertInput = {
  /** Where it was sold. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** ISO 4217 code of all amounts of the order. */
  currency?: Scalars['String']['input'];
  /** Who bought. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** The source's number, 1 to 128 characters: reports with the same one are the same order. */
  externalId: Scalars['String']['input'];
  /** Id that the client made, for a new order; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What was bought, 1 to 100 lines. */
  lines: Array<SalesOrderLineInput>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** When it was ordered. */
  orderedAt: Scalars['DateTime']['input'];
  /** Payments, at most 20. */
  payments?: Array<SalesOrderPaymentInput>;
  /** The project that sold it. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The source's own word for the state, at most 64 characters. */
  rawStatus?: InputMaybe<Scalars['String']['input']>;
  /** What went back so far; nothing when left out. */
  refunded?: InputMaybe<Scalars['Decimal']['input']>;
  /**
   * Place of this report in the source's own count, a whole number of 0 or more as decimal text
   * (a time in milliseconds does): the report with the largest one says what the order is.
   */
  sequence: Scalars['String']['input'];
  /** Shipments, at most 20. */
  shipments?: Array<SalesOrderShipmentInput>;
  /** What shipping costs the customer; nothing when left out. */
  shipping?: InputMaybe<Scalars['Decimal']['input']>;
  /** Which system it comes from, as DOUYIN; at most 64 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands. */
  status: OrderStatus;
};

/** Many reports of orders. */
export type SalesOrdersUpsertInput = {
  /** The reports, at most 200; taken in by their order here. */
  orders: Array<SalesOrderUpsertInput>;
};

/** A decision about a return. */
export type SalesReturnDecideInput = {
  /** Why, at most 1,000 characters; a rejection needs one. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The return. */
  salesReturnId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What becomes of goods that came back. */
export type SalesReturnDisposeInput = {
  /** What becomes of what, 1 to 100 lines. */
  lines: Array<SalesReturnDisposeLineInput>;
  /** The return. */
  salesReturnId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What becomes of pieces of a line. */
export type SalesReturnDisposeLineInput = {
  /** What becomes of them. */
  disposition: ReturnDisposition;
  /** The line of the order, from 1. */
  number: Scalars['Int']['input'];
  /** Pieces, 1 or more. */
  quantity: Scalars['Int']['input'];
  /** Serial numbers, one for each piece; those that came first when left out. */
  serials?: Array<Scalars['String']['input']>;
  /** Where they are put to be sold again; RESTOCK needs it. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which returns to show; every part that is given must hold. */
export type SalesReturnFilter = {
  /** Of this order. */
  salesOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 6. */
  statuses?: InputMaybe<Array<SalesReturnStatus>>;
};

/** Pieces of a line of an order that come back. */
export type SalesReturnLineInput = {
  /** The line of the order, from 1. */
  number: Scalars['Int']['input'];
  /** Pieces, 1 or more; with all other returns never more than left. */
  quantity: Scalars['Int']['input'];
};

/** Goods that came back. */
export type SalesReturnReceiveInput = {
  /** Number of the paper that came with it, at most 100 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** What came, 1 to 100 lines. */
  lines: Array<SalesReturnReceiveLineInput>;
  /** The return. */
  salesReturnId: Scalars['ID']['input'];
  /** The version that the client saw; with it, the same goods are not taken in twice. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Pieces that came back of a line. */
export type SalesReturnReceiveLineInput = {
  /** The lot that they are of; when left out, the one that left, if it was one. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** The line of the order, from 1. */
  number: Scalars['Int']['input'];
  /** Pieces, 1 or more. */
  quantity: Scalars['Int']['input'];
  /** Serial numbers that were scanned: none, or one for each piece. */
  serials?: Array<Scalars['String']['input']>;
  /** Where they are put: a location of the kind QUARANTINE or DAMAGED. */
  toLocationId: Scalars['ID']['input'];
};

/** Money that goes back. */
export type SalesReturnRefundInput = {
  /** How much, in whole units of the order's currency; at most what was paid and is left. */
  amount: Scalars['Decimal']['input'];
  /** The return. */
  salesReturnId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Goods that a customer wants to send back. */
export type SalesReturnRequestInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** What comes back, 1 to 100 lines. */
  lines: Array<SalesReturnLineInput>;
  /** Why, 1 to 1,000 characters. */
  reason: Scalars['String']['input'];
  /** The order. */
  salesOrderId: Scalars['ID']['input'];
};

/** Where a return stands. */
export type SalesReturnStatus =
  /** It may come back (已同意). */
  | 'APPROVED'
  /** All that was announced is here and was disposed of; no money went back (已处置). */
  | 'COMPLETED'
  /** Goods of it are here (已收货). */
  | 'RECEIVED'
  /** The money went back; goods may still wait for a disposition (已退款). */
  | 'REFUNDED'
  /** It may not come back (已拒绝). */
  | 'REJECTED'
  /** Asked for (待审核). */
  | 'REQUESTED';

/** What was decided about a round. */
export type SampleDecisionKind =
  /** Accept it as it is. */
  | 'APPROVE'
  /** Accept it, with things to mend later. */
  | 'APPROVE_WITH_COMMENTS'
  /** Ask for another round. */
  | 'REJECT';

/** The sample to give up. */
export type SampleDropInput = {
  /** Why, 1 to 2,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A file of a submission. */
export type SampleFileInput = {
  /** A complete upload of the caller's own. */
  fileId: Scalars['ID']['input'];
  /** What the file shows or says. */
  kind: SampleFileKind;
  /** The SampleFile of this sample and kind that it is a newer version of; that one remains. */
  replacesId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a file of a round is. */
export type SampleFileKind =
  /** Any other paper, of any type. */
  | 'DOCUMENT'
  /** A picture of the sample; must be an image. */
  | 'PHOTO'
  /** The supplier's report of its own checks, of any type. */
  | 'QC_REPORT'
  /** A film of the sample; must be a video. */
  | 'VIDEO';

/** Which samples to show; every part that is given must hold. */
export type SampleFilter = {
  /** Wanted before this time. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Part of code or title; its first 100 characters count. */
  query?: InputMaybe<Scalars['String']['input']>;
  /** Whose newest round is in one of these states, as SUBMITTED for what waits for a review. */
  roundStatuses?: InputMaybe<Array<SampleRoundStatus>>;
  /** Of this article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these stages. */
  stages?: InputMaybe<Array<SampleStage>>;
  /** In one of these states. */
  statuses?: InputMaybe<Array<SampleStatus>>;
  /** Made by this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What is wanted of which supplier. */
export type SampleRequestInput = {
  /** When the first round is wanted; must lie ahead. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when on the first round cannot be submitted; must lie ahead. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Photos that each submission needs, 0 to 20. */
  minPhotos?: Scalars['Int']['input'];
  /** Whether the piece itself is sent; then submissions need a tracking number and reviews a scan. */
  physical?: Scalars['Boolean']['input'];
  /** The project that it belongs to: sealing the sample creates the task of mass production there. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** The article that it is a sample of. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * What the supplier must measure and check, at most 200 items; kinds PHOTO, VIDEO, SIGNATURE and
   * SECTION are refused, since files travel with the submission.
   */
  spec?: Array<ChecklistItemInput>;
  /** What it is made for. */
  stage: SampleStage;
  /** Who makes it. */
  supplierId: Scalars['ID']['input'];
  /** What it is a sample of, 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** A decision about a round. */
export type SampleRoundDecideInput = {
  /** Outcome of the review. */
  decision: SampleDecisionKind;
  /** When the next round is wanted, after a rejection; must lie ahead. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when on the next round cannot be submitted, after a rejection; must lie ahead. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why, at most 2,000 characters; the supplier reads it. Required unless APPROVE. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Its round under review, or submitted when only pictures are sent. */
  roundId: Scalars['ID']['input'];
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The round to open. */
export type SampleRoundOpenInput = {
  /** When the round is wanted; must lie ahead. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when on the round cannot be submitted; must lie ahead. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which submission to review. */
export type SampleRoundReviewInput = {
  /** Its submitted round. */
  roundId: Scalars['ID']['input'];
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /**
   * Scanned from the piece or its parcel: the sample's code or the tracking number. Required when
   * the piece itself is sent.
   */
  scannedCode?: InputMaybe<Scalars['String']['input']>;
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a round stands. */
export type SampleRoundStatus =
  /** Accepted. */
  | 'APPROVED'
  /** Accepted, with things to mend later. */
  | 'APPROVED_WITH_COMMENTS'
  /** Was not submitted in time. */
  | 'EXPIRED'
  /** Waits for the supplier. */
  | 'OPEN'
  /** Not accepted; the next round is open. */
  | 'REJECTED'
  /** Waits for the review. */
  | 'SUBMITTED'
  /** Is being reviewed. */
  | 'UNDER_REVIEW'
  /** Taken back by the organisation with the whole sample. */
  | 'WITHDRAWN';

/** A supplier's submission. */
export type SampleRoundSubmitInput = {
  /** All files of the submission, at most 30. */
  files?: Array<SampleFileInput>;
  /** Words for the reviewer, at most 2,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Answers to the specification; every mandatory item needs one. */
  results?: Array<CheckResultInput>;
  /** Its open round. */
  roundId: Scalars['ID']['input'];
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /** Number of the parcel, at most 100 characters; required when the piece itself is sent. */
  trackingNumber?: InputMaybe<Scalars['String']['input']>;
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which submission to take back. */
export type SampleRoundWithdrawInput = {
  /** Its submitted round. */
  roundId: Scalars['ID']['input'];
  /** The sample. */
  sampleId: Scalars['ID']['input'];
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** One person's part of the seal. */
export type SampleSealInput = {
  /** Pictures of the sealed piece, 1 to 20; required from the first person. */
  photoIds?: Array<Scalars['ID']['input']>;
  /** Where the piece is kept, 1 to 200 characters; required from the first person. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Whether this takes the place of what the first person gave. */
  replace?: Scalars['Boolean']['input'];
  /** The sample; its newest round must be approved, its stage PRE_PRODUCTION or GOLDEN. */
  sampleId: Scalars['ID']['input'];
  /** What stands on the physical seal, 1 to 60 characters; both persons give it. */
  sealCode: Scalars['String']['input'];
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a sample is made for (打样阶段), in the order of a product's development. */
export type SampleStage =
  /** Shape and fit (试身样). */
  | 'FIT'
  /** Reference that goods are compared with (封样). */
  | 'GOLDEN'
  /** As it will be produced, before production (产前样). */
  | 'PRE_PRODUCTION'
  /** First realisation of a design (头样). */
  | 'PROTOTYPE'
  /** Taken from the finished goods (船样). */
  | 'SHIPMENT'
  /** All sizes (齐码样). */
  | 'SIZE_SET'
  /** First pieces of production (大货首件样). */
  | 'TOP_OF_PRODUCTION';

/** The stage to go on to. */
export type SampleStageAdvanceInput = {
  /** When the new round is wanted; must lie ahead. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** From when on the new round cannot be submitted; must lie ahead. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The sample; its newest round must be approved. */
  sampleId: Scalars['ID']['input'];
  /** A later stage than the present one. */
  stage: SampleStage;
  /** Version of the sample that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a sample stands. */
export type SampleStatus =
  /** Given up; final. */
  | 'DROPPED'
  /** At least one round was submitted. */
  | 'IN_ROUNDS'
  /** Asked for; nothing was submitted yet. */
  | 'REQUESTED'
  /** Sealed as a golden sample (已封样); final. */
  | 'SEALED';

/** Whose tables and switching rules a plan follows. */
export type SamplingEdition =
  /** ANSI/ASQ Z1.4, the line of MIL-STD-105E. */
  | 'ANSI_Z1_4'
  /** GB/T 2828.1-2012, identical to ISO 2859-1:1999. */
  | 'GBT_2828_1_2012';

/** What somebody says about a series; what is left out stays. */
export type SamplingStateUpdateInput = {
  /** Whether the responsible authority agrees with reduced inspection; false ends it. */
  authorityAgrees?: InputMaybe<Scalars['Boolean']['input']>;
  /** The responsible authority has confirmed that it works; with both, inspection resumes. */
  correctiveActionConfirmed?: Scalars['Boolean']['input'];
  /** The supplier has finished the corrective action that a stop asks for. */
  correctiveActionDone?: Scalars['Boolean']['input'];
  /** Whether production is steady; false ends reduced inspection. */
  productionSteady?: InputMaybe<Scalars['Boolean']['input']>;
  /** The series. */
  samplingStateId: Scalars['ID']['input'];
};

/** Settings of a scan. */
export type ScanCheckInput = {
  /** Code that must be read, at most 200 characters; any code conforms when left out. */
  expected?: InputMaybe<Scalars['String']['input']>;
};

/** What was found. */
export type SearchKind =
  /** A comment. */
  | 'COMMENT'
  /**
   * What somebody decided, by the object's name and the reason: about deliverables, tasks, phases,
   * projects, rounds of samples, lots.
   */
  | 'DECISION'
  /** A version of a deliverable that is a file, by name and note. */
  | 'DELIVERABLE'
  /** A file on an object, by name; once for each object that it is on. */
  | 'FILE'
  /** An inspection, by code and the inspector's remarks. */
  | 'INSPECTION'
  /** A version of a deliverable that is a link, by name, note and address. */
  | 'LINK'
  /** A nonconformity, by code, problem and answers. */
  | 'NON_CONFORMITY'
  /** A phase of a project, by name. */
  | 'PHASE'
  /** A project, by code, name and description. */
  | 'PROJECT'
  /** A sample, by code, title and the supplier's notes. */
  | 'SAMPLE'
  /** A SKU, by code, name, barcode and product. */
  | 'SKU'
  /** A task, by title and description. */
  | 'TASK';

/** Items under one heading. */
export type SectionCheckInput = {
  /** The items, none of them a section. */
  items: Array<ChecklistItemInput>;
  /** Whether the items are answered once for each unit of the sample. */
  repeatPerUnit?: Scalars['Boolean']['input'];
};

/** Where a serial number stands. */
export type SerialState =
  /** In the location that it names. */
  | 'IN_STOCK'
  /** Went back to the supplier. */
  | 'RETURNED'
  /** With a customer. */
  | 'SHIPPED'
  /** Recorded by mistake; nothing was ever there. */
  | 'VOID'
  /** Lost or destroyed. */
  | 'WRITTEN_OFF';

/** A step of a service ticket. */
export type ServiceTicketAdvanceInput = {
  /** Why, at most 1,000 characters; WAITING, RESOLVED, REOPENED and CANCELLED need it. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The ticket. */
  serviceTicketId: Scalars['ID']['input'];
  /** Where it goes. */
  to: ServiceTicketStatus;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which tickets to show; every part that is given must hold. */
export type ServiceTicketFilter = {
  /** Part of the number, as 0012. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Of this customer. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Not done, and due before this moment. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** About this lot. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Owned by this member. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** About this order. */
  salesOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** About this piece. */
  serialNumberId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 7. */
  statuses?: InputMaybe<Array<ServiceTicketStatus>>;
};

/** What sort a service ticket is. */
export type ServiceTicketKind =
  /** Somebody is not content (投诉). */
  | 'COMPLAINT'
  /** Somebody wants to know something (咨询). */
  | 'QUESTION'
  /** Something has to be repaired or exchanged (维修换货). */
  | 'REPAIR'
  /** Something is to come back (退货). */
  | 'RETURN';

/** A new service ticket. */
export type ServiceTicketOpenInput = {
  /** What it is about, at most 10,000 characters. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Whose matter it is; that of the order when left out. */
  customerId?: InputMaybe<Scalars['ID']['input']>;
  /** Until when. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Photos and papers, at most 20. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Inspections that say something about it, at most 50. */
  inspectionIds?: Array<Scalars['ID']['input']>;
  /** What sort it is. */
  kind: ServiceTicketKind;
  /** The lot that it is about. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who has to do it. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The order that it is about. */
  salesOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** The piece that it is about. */
  serialNumberId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is about, in a line of 1 to 200 characters. */
  subject: Scalars['String']['input'];
};

/** Where a service ticket stands. */
export type ServiceTicketStatus =
  /** It was none (已取消). */
  | 'CANCELLED'
  /** It is done (已关闭). */
  | 'CLOSED'
  /** Somebody works on it (处理中). */
  | 'IN_PROGRESS'
  /** Nobody has begun (待处理). */
  | 'OPEN'
  /** It was not done after all (已重开). */
  | 'REOPENED'
  /** It is done, as far as we know (已解决). */
  | 'RESOLVED'
  /** It waits for somebody else, as the customer (等待中). */
  | 'WAITING';

/** What to change of a service ticket. A field that is left out stays. */
export type ServiceTicketUpdateInput = {
  /** At most 10,000 characters; an empty text takes it away. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Until when; null without an end. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Photos and papers that are added, at most 20. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** Exactly these inspections are linked, at most 50. */
  inspectionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The lot that it is about; null for none. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** The member who has to do it; null for nobody. */
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** The order that it is about; null for none. */
  salesOrderId?: InputMaybe<Scalars['ID']['input']>;
  /** The piece that it is about; null for none. */
  serialNumberId?: InputMaybe<Scalars['ID']['input']>;
  /** The ticket. */
  serviceTicketId: Scalars['ID']['input'];
  /** In a line, 1 to 200 characters. */
  subject?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The code of a mail. */
export type SessionCreateByCodeInput = {
  /** The six digits of the newest mail. */
  code: Scalars['String']['input'];
  /** Address that the code was sent to, in any case. */
  email: Scalars['String']['input'];
  /** Short name of the organisation to work in; the one joined first as a guest when left out. */
  organization?: InputMaybe<Scalars['String']['input']>;
};

/** E-mail address and password. */
export type SessionCreateInput = {
  /** Address of the account, in any case. */
  email: Scalars['String']['input'];
  /** Short name of the organisation to work in; the one joined first when left out. */
  organization?: InputMaybe<Scalars['String']['input']>;
  /** At most 200 characters. */
  password: Scalars['String']['input'];
};

/** A refresh token. */
export type SessionRefreshInput = {
  /** The token that the last sign-in or refresh gave. */
  refreshToken: Scalars['String']['input'];
};

/** Where to go on working. */
export type SessionSwitchInput = {
  /** Short name of another organisation of the same person. */
  organization: Scalars['String']['input'];
};

/** A new shift. */
export type ShiftAddInput = {
  /** Where: a channel that is not archived. */
  channelId: Scalars['ID']['input'];
  /** Until when, at most 24 hours later. */
  endsAt: Scalars['DateTime']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** As what. */
  role: ShiftRole;
  /** From when. */
  startsAt: Scalars['DateTime']['input'];
  /** Who: an active member. */
  userId: Scalars['ID']['input'];
};

/** The shift that is taken out. */
export type ShiftRemoveInput = {
  /** The shift. */
  shiftId: Scalars['ID']['input'];
};

/** What somebody does at a channel. */
export type ShiftRole =
  /** Runs the room behind it (中控). */
  | 'CONTROLLER'
  /** Stands in front of the camera (主播). */
  | 'HOST';

/** Where to send a sign-in code. */
export type SignInCodeRequestInput = {
  /** Address of a guest's account, in any case. */
  email: Scalars['String']['input'];
};

/** A new SKU. */
export type SkuCreateInput = {
  /** Unique in the organisation, 4 to 64 letters, digits and `- . _ / + $ %`. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** Unique in the organisation, at most 64 characters without spaces; stored in capitals. */
  code: Scalars['String']['input'];
  /** Purchase cost in the currency of the price. Requires cost.read. */
  cost?: InputMaybe<MoneyInput>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Picture, uploaded whole. */
  imageFileId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters. */
  name: Scalars['String']['input'];
  /** Sales price. */
  price: MoneyInput;
  /** Product that it is a variant of. */
  productId: Scalars['ID']['input'];
};

/** An article in the shop of a channel. */
export type SkuListingSetInput = {
  /** Where its shop is. */
  channelId: Scalars['ID']['input'];
  /**
   * What its shop calls the article: 1 to 128 letters, digits and `- . _ ~`. Null: it is not listed
   * there any more.
   */
  externalId?: InputMaybe<Scalars['String']['input']>;
  /** The article. */
  skuId: Scalars['ID']['input'];
};

/** What to change of a SKU. A field that is left out stays; null empties it. */
export type SkuUpdateInput = {
  /** Unique in the organisation, 4 to 64 letters, digits and `- . _ / + $ %`. */
  barcode?: InputMaybe<Scalars['String']['input']>;
  /** Purchase cost in the SKU's currency. Requires cost.read. */
  cost?: InputMaybe<MoneyInput>;
  /** SKU. */
  id: Scalars['ID']['input'];
  /** Picture, uploaded whole. */
  imageFileId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Sales price in the SKU's currency. */
  price?: InputMaybe<MoneyInput>;
  /** Pieces, 0 to 1,000,000,000: when fewer are available, more have to be ordered. */
  reorderPoint?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A count that is given up. */
export type StockCountCancelInput = {
  /** Why, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The count. */
  stockCountId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The end of a count. */
export type StockCountCloseInput = {
  /** Why the books differ, at most 1,000 characters; needed when they do. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The count. */
  stockCountId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Which counts are wanted; all conditions hold. */
export type StockCountFilter = {
  /** Of this location; counts of its whole warehouse are not among them. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Standing in one of these states. */
  statuses?: InputMaybe<Array<StockCountStatus>>;
  /** Of this warehouse. */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** What was counted of one article and lot at one location. */
export type StockCountLineInput = {
  /** Location, one that is counted. */
  locationId: Scalars['ID']['input'];
  /** Lot; left out for goods without one. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces, 0 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /**
   * Serial numbers that were scanned, at most one for each piece, 64 characters each; at most 1,000
   * in all lines.
   */
  serials?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Article. */
  skuId: Scalars['ID']['input'];
};

/** A count to open. */
export type StockCountOpenInput = {
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Only this location; all of the warehouse when left out. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Only these articles, at most 200; all when left out. */
  skuIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The warehouse; needed without a location. */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** What was counted. */
export type StockCountRecordInput = {
  /** 1 to 200 lines; a count has at most 500. */
  lines: Array<StockCountLineInput>;
  /** The count. */
  stockCountId: Scalars['ID']['input'];
};

/** Where a count stands. */
export type StockCountStatus =
  /** Given up, nothing was booked; final. */
  | 'CANCELLED'
  /** Its differences are booked; final. */
  | 'CLOSED'
  /** Being counted. */
  | 'OPEN';

/** Which movements are wanted; all conditions hold. */
export type StockMovementFilter = {
  /** With this document. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Of one of these kinds. */
  kinds?: InputMaybe<Array<StockMovementKind>>;
  /** With a line of this lot. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** With a line of this SKU. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
};

/** Why goods moved. */
export type StockMovementKind =
  /** What was recorded is corrected: a count, a loss, a find. */
  | 'ADJUSTMENT'
  /** Goods came. */
  | 'RECEIPT'
  /** Goods came back from a customer, or went back to a supplier. */
  | 'RETURN'
  /** Goods went to a customer. */
  | 'SHIPMENT'
  /** Goods changed their place. */
  | 'TRANSFER';

/** Pieces of one SKU and lot that move. */
export type StockMovementLineInput = {
  /**
   * Where they are taken: of a SHIPMENT, a TRANSFER, an ADJUSTMENT downwards, a RETURN to the
   * supplier. With serial numbers, left out says for the first two: where they lie.
   */
  fromLocationId?: InputMaybe<Scalars['ID']['input']>;
  /** Lot; with serial numbers that are known, left out says: theirs. */
  lotId?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** Serial numbers: none, or one for each piece; at most 1,000 in all lines, 64 characters each. */
  serials?: InputMaybe<Array<Scalars['String']['input']>>;
  /** SKU. */
  skuId: Scalars['ID']['input'];
  /** Where they are put: of a RECEIPT, a TRANSFER, an ADJUSTMENT upwards, a RETURN from a customer. */
  toLocationId?: InputMaybe<Scalars['ID']['input']>;
};

/** A movement of goods. */
export type StockMovementRecordInput = {
  /** Number of the paper that goes with it, at most 100 characters. */
  document?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made, so that a phone can send it again; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Why goods move. */
  kind: StockMovementKind;
  /** What moves, 1 to 200 lines. */
  lines: Array<StockMovementLineInput>;
  /** At most 1,000 characters; an ADJUSTMENT needs one. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** The task that it is for. */
  taskId?: InputMaybe<Scalars['ID']['input']>;
};

/** The movement that is taken back. */
export type StockMovementUndoInput = {
  /** Movement. */
  movementId: Scalars['ID']['input'];
  /** Why, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
};

/** Goods that are promised to a task, or not any more. */
export type StockReserveInput = {
  /** What, at most 200 lines; for a release, none: all that the task has. */
  lines: Array<StockReserveLineInput>;
  /** Task. */
  taskId: Scalars['ID']['input'];
};

/** Pieces of a SKU that are promised, or not any more. */
export type StockReserveLineInput = {
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** SKU. */
  skuId: Scalars['ID']['input'];
  /** Where; left out: the warehouse that can give all of them, or wherever they are reserved. */
  warehouseId?: InputMaybe<Scalars['ID']['input']>;
};

/** A new supplier. */
export type SupplierCreateInput = {
  /** Unique in the organisation, at most 40 characters. */
  code: Scalars['String']['input'];
  /** Where it is written to. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 100 characters. */
  name: Scalars['String']['input'];
};

/** How severe the inspection of the next lot of a series is (转移规则). */
export type SwitchingState =
  /** Normal inspection (正常检验). */
  | 'NORMAL'
  /** Reduced inspection (放宽检验). */
  | 'REDUCED'
  /** No lot is accepted by sampling until a corrective action works (暂停检验). */
  | 'STOPPED'
  /** Tightened inspection (加严检验). */
  | 'TIGHTENED';

/** A task that cannot go on. */
export type TaskBlockInput = {
  /** Why, 1 to 2,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A task to give up. */
export type TaskCancelInput = {
  /** Why, 1 to 2,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The task to hand in. */
export type TaskCompleteInput = {
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A new task. */
export type TaskCreateInput = {
  /** Who does it, an active member. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it takes place, a channel that is not archived. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Which department it belongs to. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Leave it a draft, even when it has somebody who does it and a due date. */
  draft?: Scalars['Boolean']['input'];
  /** When it is to be done, not before its start. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much work it is, 0 to 525,600 minutes. */
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 20 labels of 1 to 40 characters. */
  labels?: Array<Scalars['String']['input']>;
  /** Whether its phase is not done without it; true when left out. */
  mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the project is measured by it; false when left out. */
  milestone?: InputMaybe<Scalars['Boolean']['input']>;
  /** The task that it is a part of, of the same project; at most 5 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The phase, of the same project. */
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent it is; NORMAL when left out. */
  priority?: InputMaybe<Priority>;
  /** The project. */
  projectId: Scalars['ID']['input'];
  /** Who reviews it, not who does it; without one it is done when it is handed in. */
  reviewerId?: InputMaybe<Scalars['ID']['input']>;
  /** Articles that it is about, at most 50. */
  skuIds?: Array<Scalars['ID']['input']>;
  /**
   * What it is made for: an inspection, a sample, a round of one, a nonconformity, a task or a
   * project that the caller sees.
   */
  sourceId?: InputMaybe<Scalars['ID']['input']>;
  /** When it is to be started. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 200 characters. */
  title: Scalars['String']['input'];
};

/** Which task waits for which. */
export type TaskDependencyAddInput = {
  /** Which ends are tied together; FINISH_TO_START when left out. */
  kind?: InputMaybe<DependencyKind>;
  /**
   * Minutes between the two ends, for the schedule; negative: they may overlap. At most 525,600
   * either way.
   */
  lagMinutes?: Scalars['Int']['input'];
  /** What the predecessor does while it is open; BLOCK when left out. */
  policy?: InputMaybe<DependencyPolicy>;
  /** The task that it waits for; may be of another project. */
  predecessorId: Scalars['ID']['input'];
  /** The task that waits. */
  taskId: Scalars['ID']['input'];
};

/** Which task no longer waits for which. */
export type TaskDependencyRemoveInput = {
  /** The task that it waits for. */
  predecessorId: Scalars['ID']['input'];
  /** The task that waits. */
  taskId: Scalars['ID']['input'];
};

/** Which tasks to show; every part that is given must hold. */
export type TaskFilter = {
  /** Of this person. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * That take place in this time by their own dates (日历视图): from start date to due date, without
   * a start date at the due date. Those without a due date do not.
   */
  between?: InputMaybe<TaskWindowInput>;
  /** Of this channel. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Due before this moment. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** With this label, in any case. */
  label?: InputMaybe<Scalars['String']['input']>;
  /** Points that the project is measured by, or all others. */
  milestone?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only open ones whose due date has passed. False: all, as when left out. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of this phase. */
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  /** Of one of these priorities, at most 10. */
  priorities?: InputMaybe<Array<Priority>>;
  /** Of this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** At one of these risks, at most 10. */
  risks?: InputMaybe<Array<TaskRisk>>;
  /** Part of the title; the first 100 characters count. */
  search?: InputMaybe<Scalars['String']['input']>;
  /** About this article; nothing without catalog.read. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<TaskStatus>>;
};

/** Goods that shall complete a task. */
export type TaskLinkInput = {
  /** What goods do. */
  completesOn: TaskLinkTrigger;
  /**
   * Whose goods: an article or a lot; of a receipt also a purchase order or a requisition,
   * of a shipment also a sales order.
   */
  subjectId: Scalars['ID']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What goods do that completes a task. */
export type TaskLinkTrigger =
  /** They come in (收货). */
  | 'RECEIPT'
  /** They leave (发货). */
  | 'SHIPMENT';

/** In which order a list shows tasks. */
export type TaskOrder =
  /** The earliest due date first, those without one last. */
  | 'DUE'
  /** As they were numbered. */
  | 'NUMBER'
  /** The most urgent first. */
  | 'PRIORITY';

/** The draft that becomes a task which somebody does. */
export type TaskPublishInput = {
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A task to take up again. */
export type TaskReopenInput = {
  /** Reopen it although tasks that come after have started. */
  confirm?: Scalars['Boolean']['input'];
  /** Why, 1 to 2,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What a reviewer decides about a task. */
export type TaskReviewDecision =
  /** It is done. */
  | 'ACCEPT'
  /** Work on it goes on. */
  | 'REWORK';

/** A decision about a task that was handed in. */
export type TaskReviewInput = {
  /** What is to be done, at most 2,000 characters; guests of the task read it. Required for REWORK. */
  comment?: InputMaybe<Scalars['String']['input']>;
  /** What is decided. */
  decision: TaskReviewDecision;
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** How an open task stands to its due date. */
export type TaskRisk =
  /** By the schedule it will be done after its due date (有延期风险). */
  | 'ENDANGERED'
  /** Its due date has passed (已逾期). */
  | 'LATE';

/** How much of an article a task needs. */
export type TaskSkuSetInput = {
  /** Pieces, 0 to 1,000,000,000; 0 when it needs none, the task stays about the article. */
  requiredQuantity: Scalars['Int']['input'];
  /** The article. */
  skuId: Scalars['ID']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** Version of the task that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** The task to start. */
export type TaskStartInput = {
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Where a task stands. */
export type TaskStatus =
  /** Cannot go on; a reason says why. */
  | 'BLOCKED'
  /** Given up; final. */
  | 'CANCELLED'
  /** Was handed in, and accepted when it has a reviewer. */
  | 'DONE'
  /** Being written; nobody works on it. */
  | 'DRAFT'
  /** Is being worked on. */
  | 'IN_PROGRESS'
  /** Waits for the reviewer. */
  | 'IN_REVIEW'
  /** Waits for what comes before it. */
  | 'PLANNED'
  /** Can be started. */
  | 'READY';

/** The task that gets a key. */
export type TaskTrackingKeyCreateInput = {
  /** The task. */
  taskId: Scalars['ID']['input'];
};

/** The task that can go on. */
export type TaskUnblockInput = {
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Goods that do not complete a task any more. */
export type TaskUnlinkInput = {
  /** What goods do. */
  completesOn: TaskLinkTrigger;
  /**
   * Whose goods: an article or a lot; of a receipt also a purchase order or a requisition,
   * of a shipment also a sales order.
   */
  subjectId: Scalars['ID']['input'];
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a task. A field that is left out stays; null empties it. */
export type TaskUpdateInput = {
  /** Who does it, an active member; a published task cannot be without. */
  assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it takes place, a channel that is not archived. */
  channelId?: InputMaybe<Scalars['ID']['input']>;
  /** Which department it belongs to. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** At most 10,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** When it is to be done, not before its start; a published task cannot be without. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How much work it is, 0 to 525,600 minutes. */
  estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** All its labels from now on, at most 20 of 1 to 40 characters. */
  labels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Whether its phase is not done without it. */
  mandatory?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the project is measured by it. */
  milestone?: InputMaybe<Scalars['Boolean']['input']>;
  /** The task that it is a part of, of the same project; at most 5 deep. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The phase, of the same project. */
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  /** How urgent it is. */
  priority?: InputMaybe<Priority>;
  /** Who reviews it, not who does it; without one it is done when it is handed in. */
  reviewerId?: InputMaybe<Scalars['ID']['input']>;
  /** All articles that it is about from now on, at most 50. */
  skuIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** When it is to be started. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The task. */
  taskId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** A time in which tasks take place. */
export type TaskWindowInput = {
  /** Its first moment. */
  from: Scalars['DateTime']['input'];
  /** The moment behind its last. */
  to: Scalars['DateTime']['input'];
};

/** Changes of many tasks. */
export type TasksUpdateInput = {
  /** The changes, made in this order; at most 200. */
  tasks: Array<TaskUpdateInput>;
};

/** Settings of a text. */
export type TextCheckInput = {
  /** Most characters, 1 to 2,000. */
  maxLength?: Scalars['Int']['input'];
};

/** Time that the caller spent. */
export type TimeLogInput = {
  /** On which day. */
  day: Scalars['Date']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Whole minutes, 1 to 1,440; no more than that in a day over all tasks. */
  minutes: Scalars['Int']['input'];
  /** A remark, at most 500 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The task. */
  taskId: Scalars['ID']['input'];
};

/** Whom to shut out. */
export type UserDisableInput = {
  /** Member, guest or integration. */
  id: Scalars['ID']['input'];
};

/** Whom to let in again. */
export type UserEnableInput = {
  /** Member, guest or integration. */
  id: Scalars['ID']['input'];
};

/** Stable code of an error, never reused. */
export type UserErrorCode =
  /** The amount is above what this person may approve, or not known. */
  | 'ABOVE_APPROVAL_LIMIT'
  /** More is ordered than was approved and is left. */
  | 'ABOVE_APPROVED_QUANTITY'
  /** An action that was planned is not reported as done. */
  | 'ACTION_NOT_DONE'
  /** An action has neither files nor words that show it was done. */
  | 'ACTION_WITHOUT_EVIDENCE'
  /** Another object already has this value. */
  | 'ALREADY_EXISTS'
  /** A newer revision of the inspection exists. */
  | 'ALREADY_REOPENED'
  /** A mandatory item is not answered, or has too few readings or photos. */
  | 'ANSWER_MISSING'
  /** Who asked for a concession cannot grant it. */
  | 'APPROVER_IS_REQUESTER'
  /** The person cannot carry out inspections of this kind. */
  | 'ASSIGNEE_CANNOT_INSPECT'
  /** A task that is published has somebody who does it. */
  | 'ASSIGNEE_MISSING'
  /** A task that comes before is still open. */
  | 'BLOCKED_BY_PREDECESSOR'
  /** Nobody with this id can be mentioned here, or they would not see the comment. */
  | 'CANNOT_BE_MENTIONED'
  /** Who is to follow leads cannot. */
  | 'CANNOT_FOLLOW_LEADS'
  /** Who is to own the ticket cannot work on tickets. */
  | 'CANNOT_OWN_TICKET'
  /** The task would wait for itself. */
  | 'CELL_CIRCLE'
  /** A cell holds a formula. */
  | 'CELL_FORMULA'
  /** A cell holds no date. */
  | 'CELL_NOT_A_DATE'
  /** A cell holds no number. */
  | 'CELL_NOT_A_NUMBER'
  /** A cell holds no priority. */
  | 'CELL_NOT_A_PRIORITY'
  /** Several people have this name. */
  | 'CELL_PERSON_AMBIGUOUS'
  /** Nobody of this name or address can be given work. */
  | 'CELL_PERSON_UNKNOWN'
  /** Several rows have this task. */
  | 'CELL_ROW_AMBIGUOUS'
  /** No row of the table is meant. */
  | 'CELL_ROW_UNKNOWN'
  /** The channel was put away. */
  | 'CHANNEL_ARCHIVED'
  /** Points of the checklist are not ticked. */
  | 'CHECKLIST_OPEN'
  /** The concession was decided before, or is none. */
  | 'CONCESSION_NOT_REQUESTED'
  /** The object has changed since the version that the input names. */
  | 'CONFLICT'
  /** The cost follows from something that has to be corrected instead. */
  | 'COST_HAS_SOURCE'
  /** The task belongs to another project than the one that is named. */
  | 'COST_NOT_OF_THE_PROJECT'
  /** The cost was taken back already, or takes another one back. */
  | 'COST_REVERSED'
  /** The last day lies before the first one. */
  | 'DATES_REVERSED'
  /** The class of a defect must be given because its code is not in the catalogue. */
  | 'DEFECT_CLASS_REQUIRED'
  /** The newest version was decided about already. */
  | 'DELIVERABLE_DECIDED'
  /** A deliverable is either a file or a link, of the kind that is asked for. */
  | 'DELIVERABLE_KIND_MISMATCH'
  /** Something that the task has to bring forth is not there. */
  | 'DELIVERABLE_MISSING'
  /** The dependency would close a circle. */
  | 'DEPENDENCY_CYCLE'
  /** The device is lost or retired; it delivers nothing and does not change any more. */
  | 'DEVICE_NOT_ACTIVE'
  /** The object has as many comments as it can have. */
  | 'DISCUSSION_FULL'
  /** A rejected lot needs a decision before its inspection is closed. */
  | 'DISPOSITION_REQUIRED'
  /** A task that is published has a due date. */
  | 'DUE_DATE_MISSING'
  /** Nothing shows that the actions had effect. */
  | 'EFFECT_NOT_SHOWN'
  /** The time in which the effect is watched is not over. */
  | 'EFFECT_STILL_WATCHED'
  /** Not all bytes of the file are there yet. */
  | 'FILE_INCOMPLETE'
  /** The file is complete and cannot be changed any more. */
  | 'FILE_IS_COMPLETE'
  /** The file's content is not of the kind that it is submitted as. */
  | 'FILE_KIND_MISMATCH'
  /** The signed link is damaged or has expired; the object that it came with gives a new one. */
  | 'FILE_LINK_INVALID'
  /** A file that somebody else uploaded, and that is not part of the sample yet. */
  | 'FILE_NOT_YOURS'
  /** No small picture can be made of this file. */
  | 'FILE_NO_PREVIEW'
  /** The file is larger than files of its type may be. */
  | 'FILE_TOO_LARGE'
  /** More than the first articles, before their inspection accepted them. */
  | 'FIRST_ARTICLE_NOT_PASSED'
  /** The viewer sees the object but may not do this. */
  | 'FORBIDDEN'
  /** The phase has no gate that somebody approves, or was approved already. */
  | 'GATE_NOT_WAITING'
  /** The bytes do not have the SHA-256 that was promised; the upload was discarded. */
  | 'HASH_MISMATCH'
  /** A hold is asked for already. */
  | 'HOLD_ALREADY_REQUESTED'
  /** The same idempotency key was used with another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The same id was used before with other content. */
  | 'ID_REUSED'
  /** The inspection's state does not allow this step. */
  | 'INSPECTION_NOT_IN_STATE'
  /** The inspection does not show that the actions had effect. */
  | 'INSPECTION_SHOWS_NO_EFFECT'
  /** There are not enough free pieces. */
  | 'INSUFFICIENT_STOCK'
  /** A failure of the server; the request id finds it in the log. */
  | 'INTERNAL'
  /** E-mail address and password do not belong together, or there is no such account. */
  | 'INVALID_CREDENTIALS'
  /** A time that must lie ahead has passed, or lies too far ahead. */
  | 'INVALID_EXPIRY'
  /** The invitation does not exist, has expired, was withdrawn or was used before. */
  | 'INVALID_INVITATION'
  /** The refresh token is unknown, expired or used before; sign in again. */
  | 'INVALID_REFRESH_TOKEN'
  /** The code is wrong, was used or tried too often, or has expired. */
  | 'INVALID_SIGN_IN_CODE'
  /** The invitation was accepted before it could be withdrawn. */
  | 'INVITATION_ACCEPTED'
  /** The hash of an entry does not follow from the entry and the one before. */
  | 'JOURNAL_BROKEN'
  /** An entry with this number was delivered before with other content. */
  | 'JOURNAL_DIFFERS'
  /** The journal or the device has as much as it can have. */
  | 'JOURNAL_FULL'
  /** Entries are missing between what is stored and what was sent. */
  | 'JOURNAL_GAP'
  /** A rate looks back further than labour is booked anew. */
  | 'LABOUR_RATE_TOO_OLD'
  /** The lead's state does not allow this step. */
  | 'LEAD_NOT_IN_STATE'
  /** The lower limit is above the upper one. */
  | 'LIMITS_CROSSED'
  /** The lot is held: it may neither be promised nor shipped. */
  | 'LOT_HELD'
  /** The lot's state does not allow an inspection to be scheduled. */
  | 'LOT_NOT_INSPECTABLE'
  /** The lot's state does not allow it to be disposed of. */
  | 'LOT_NOT_REJECTED'
  /** The lot consists of another SKU. */
  | 'LOT_OF_OTHER_SKU'
  /** The step needs a reason. */
  | 'LOT_REASON_REQUIRED'
  /** The lot does not stand where this step begins. */
  | 'LOT_STEP_NOT_ALLOWED'
  /** A text does not have the shape that is asked for. */
  | 'MALFORMED'
  /** Figures belong to a whole hour that is not too long ago. */
  | 'METRICS_HOUR'
  /** More ratings or stars than the others allow. */
  | 'METRICS_STARS'
  /** The movement belongs to another object and is taken back there. */
  | 'MOVEMENT_OWNED'
  /** From and to do not fit the kind of movement. */
  | 'MOVEMENT_PLACES'
  /** An adjustment needs a reason. */
  | 'MOVEMENT_REASON_REQUIRED'
  /** The movement was taken back already, or takes one back itself. */
  | 'MOVEMENT_UNDONE'
  /** No rule fits, or all of its members are away. */
  | 'NOBODY_TO_ASSIGN'
  /** The nonconformity's state does not allow this step. */
  | 'NON_CONFORMITY_NOT_IN_STATE'
  /** The query has no letter and no digit. */
  | 'NOTHING_TO_SEARCH'
  /** A time that must lie ahead has passed. */
  | 'NOT_AHEAD'
  /** Something of the order is not picked yet. */
  | 'NOT_ALL_PICKED'
  /** Only active members can be given tasks. */
  | 'NOT_ASSIGNABLE'
  /** Somebody else is assigned to the inspection. */
  | 'NOT_ASSIGNEE'
  /** Grants are for guests; members have roles. */
  | 'NOT_A_GUEST'
  /** There is no such object, or the viewer may not see it. */
  | 'NOT_FOUND'
  /** The count does not cover this article or location. */
  | 'NOT_IN_COUNT'
  /** The input contradicts the lot or the sample that it names. */
  | 'NOT_OF_THE_LOT'
  /** Less is picked than is to be put back. */
  | 'NOT_PICKED'
  /** What is to be replaced is no file of this sample and kind, or was replaced before. */
  | 'NOT_REPLACEABLE'
  /** The subject has not reserved that much. */
  | 'NOT_RESERVED'
  /** Only samples made as production will be can be sealed. */
  | 'NOT_SEALABLE'
  /** Nobody shuts themselves out. */
  | 'NOT_YOURSELF'
  /** The account is a member of no organisation that it may sign in to. */
  | 'NO_MEMBERSHIP'
  /** The line is not one of the requisition or order. */
  | 'NO_SUCH_LINE'
  /** A week in which nobody works: no work would ever end. */
  | 'NO_WORKING_TIME'
  /** The upload stands at another byte than the client thought. */
  | 'OFFSET_MISMATCH'
  /** The order has no such line. */
  | 'ORDER_LINE_UNKNOWN'
  /** The order was won by another lead, or has ended without a sale. */
  | 'ORDER_NOT_FOR_LEAD'
  /** The order's state does not allow this step. */
  | 'ORDER_NOT_IN_STATE'
  /** Nothing of the order has left. */
  | 'ORDER_NOT_SHIPPED'
  /** Goods have left for the order already: they come back by a return. */
  | 'ORDER_SHIPPED'
  /** A line's article is not in the catalog: nothing can be reserved for it. */
  | 'ORDER_SKU_UNKNOWN'
  /** Amounts are in the organisation's currency only. */
  | 'OTHER_CURRENCY'
  /** A phase or task of another project. */
  | 'OTHER_PROJECT'
  /** A person of one supplier is not shown what is another supplier's. */
  | 'OTHER_SUPPLIER'
  /** A number is outside its range. */
  | 'OUT_OF_RANGE'
  /** More arrived than was ordered and the tolerance allows. */
  | 'OVER_RECEIPT'
  /** Who answered cannot verify or close. */
  | 'OWN_ANSWER'
  /** Nobody approves what they added themselves. */
  | 'OWN_DELIVERABLE'
  /** Nobody decides about what they proposed themselves. */
  | 'OWN_PROPOSAL'
  /** Nobody approves what they asked for. */
  | 'OWN_REQUISITION'
  /** Nobody decides about what they submitted themselves. */
  | 'OWN_SUBMISSION'
  /** More is paid than the order comes to. */
  | 'PAID_TOO_MUCH'
  /** A task cannot be a part of itself, and parts are at most 5 deep. */
  | 'PARENT_NOT_POSSIBLE'
  /** There are fewer photos than asked for. */
  | 'PHOTOS_MISSING'
  /** More is picked than the line asks for. */
  | 'PICKED_TOO_MANY'
  /** The goods are reserved in another warehouse. */
  | 'PICK_IN_OTHER_WAREHOUSE'
  /** Several lots lie there; it has to be said which one is taken. */
  | 'PICK_LOT_REQUIRED'
  /** A pin needs a picture that stands with the object and that readers of the comment see. */
  | 'PIN_NOT_ON_PICTURE'
  /** Warehouse or location is no longer used. */
  | 'PLACE_ARCHIVED'
  /** There is still something in what is to be archived, or promised from it. */
  | 'PLACE_NOT_EMPTY'
  /** A column that must be there is missing. */
  | 'PLAN_COLUMN_MISSING'
  /** Two columns have the same meaning. */
  | 'PLAN_COLUMN_TWICE'
  /** The table has no task. */
  | 'PLAN_EMPTY'
  /** Cells are wrong, and nothing was imported. */
  | 'PLAN_FAULTY'
  /** The plan is for other goods. */
  | 'PLAN_FOR_OTHER_GOODS'
  /** The plan was replaced by a newer version or put out of use. */
  | 'PLAN_INACTIVE'
  /** The file is too large, or becomes too large when it is unpacked. */
  | 'PLAN_TOO_LARGE'
  /** The table has more columns than are looked at. */
  | 'PLAN_TOO_MANY_COLUMNS'
  /** The table has more rows than a plan may have. */
  | 'PLAN_TOO_MANY_ROWS'
  /** The file cannot be read as a spreadsheet. */
  | 'PLAN_UNREADABLE'
  /** The project has ended, and its tasks do not change any more. */
  | 'PROJECT_CLOSED'
  /** A project cannot be a part of itself. */
  | 'PROJECT_IN_ITSELF'
  /** The project is in a state that this step does not begin in. */
  | 'PROJECT_NOT_IN_STATE'
  /** The order's state does not allow this step. */
  | 'PURCHASE_ORDER_NOT_IN_STATE'
  /** The parts of a lot must add up to all of it. */
  | 'QUANTITIES_DO_NOT_ADD_UP'
  /** Too many requests of this kind; wait before the next one. */
  | 'RATE_LIMITED'
  /** More is given back than was paid and is left. */
  | 'REFUNDED_TOO_MUCH'
  /** A rejected lot is accepted only by a concession. */
  | 'REJECTED_LOT_NOT_ACCEPTED'
  /** The same value stands twice where each may stand once. */
  | 'REPEATED'
  /** A reply to an internal comment is internal. */
  | 'REPLY_MUST_BE_INTERNAL'
  /** Replies are one level deep: answer the comment that started the thread. */
  | 'REPLY_TO_REPLY'
  /** A value is missing. */
  | 'REQUIRED'
  /** The requisition's state does not allow this step. */
  | 'REQUISITION_NOT_IN_STATE'
  /** Results that the specification asks for are still awaited. */
  | 'RESULTS_PENDING'
  /** The cursor does not belong to this log (restored from a backup, or from the future). */
  | 'RESYNC_REQUIRED'
  /** The transaction met another one and may run again. */
  | 'RETRY'
  /** More comes back than left, or than was announced. */
  | 'RETURNED_TOO_MANY'
  /** Less waits for a disposition. */
  | 'RETURN_NOT_WAITING'
  /** What comes back goes where it waits for a judgement. */
  | 'RETURN_PLACE'
  /** Nobody reviews their own work. */
  | 'REVIEWER_IS_ASSIGNEE'
  /** Who inspected cannot review. */
  | 'REVIEWER_IS_INSPECTOR'
  /** Guests hold guest roles only, members hold none. */
  | 'ROLES_MIXED'
  /** Somebody may only invite to roles below their own. */
  | 'ROLE_TOO_HIGH'
  /** The time for submitting the round is over. */
  | 'ROUND_EXPIRED'
  /** The current round was not approved. */
  | 'ROUND_NOT_APPROVED'
  /** The round does not wait for a submission. */
  | 'ROUND_NOT_OPEN'
  /** The round does not wait for a review. */
  | 'ROUND_NOT_SUBMITTED'
  /** The round does not wait for a decision. */
  | 'ROUND_NOT_UNDER_REVIEW'
  /** The current round has to end first. */
  | 'ROUND_STILL_ACTIVE'
  /** The return's state does not allow this step. */
  | 'SALES_RETURN_NOT_IN_STATE'
  /** The sample is sealed or dropped, and does not change any more. */
  | 'SAMPLE_CLOSED'
  /** Fewer units were inspected than the sampling plan asks for, and what was found does not reject yet. */
  | 'SAMPLE_INCOMPLETE'
  /** The piece has not arrived; scan it by starting the review. */
  | 'SAMPLE_NOT_RECEIVED'
  /** No sample of the article is sealed or approved for production. */
  | 'SAMPLE_NOT_SEALED'
  /** Corrective action belongs to a series whose inspection has stopped. */
  | 'SAMPLING_NOT_STOPPED'
  /** Sampling of this supplier, product and scheme has stopped until corrective action works. */
  | 'SAMPLING_STOPPED'
  /** The scanned code belongs to another piece. */
  | 'SCAN_MISMATCH'
  /** The second person gives something else than the first one. */
  | 'SEAL_MISMATCH'
  /** Two persons seal: one who decides (manager) and one who inspects (inspector). */
  | 'SEAL_NEEDS_OTHER_SIDE'
  /** Neither no serial number nor one for each piece. */
  | 'SERIALS_INCOMPLETE'
  /** Pieces there are known by serial numbers, which have to be scanned. */
  | 'SERIALS_REQUIRED'
  /** Pieces there are known by serial numbers: a count scans each of them. */
  | 'SERIALS_TO_SCAN'
  /** The serial number lies elsewhere or belongs to another lot. */
  | 'SERIAL_ELSEWHERE'
  /** The serial number has moved on since. */
  | 'SERIAL_MOVED'
  /** The piece did not leave with this order. */
  | 'SERIAL_NOT_OF_ORDER'
  /** The piece is picked for an order already. */
  | 'SERIAL_PICKED'
  /** The serial number does not stand where this step begins, as when it is scanned twice. */
  | 'SERIAL_STATE'
  /** Nobody has seen this serial number of the SKU. */
  | 'SERIAL_UNKNOWN'
  /** A ticket that has ended is not changed. */
  | 'SERVICE_TICKET_ENDED'
  /** The ticket's state does not allow this step. */
  | 'SERVICE_TICKET_STEP'
  /** Nobody is at two places at once. */
  | 'SHIFT_OVERLAPS'
  /** Stages follow each other in one direction. */
  | 'STAGE_NOT_LATER'
  /** The location is for goods that may not be shipped. */
  | 'STOCK_BLOCKED'
  /** The count is closed or given up. */
  | 'STOCK_COUNT_NOT_OPEN'
  /** Another count of the same place is open. */
  | 'STOCK_COUNT_OPEN'
  /** The warehouse has less than nothing of something, which it may do no more. */
  | 'STOCK_NEGATIVE'
  /** What would be left is less than what is reserved; release reservations first. */
  | 'STOCK_RESERVED'
  /** Tasks that come after have been started. */
  | 'SUCCESSORS_STARTED'
  /** A supplier's person needs a supplier. */
  | 'SUPPLIER_REQUIRED'
  /** Tasks of the project or phase are still open. */
  | 'TASKS_OPEN'
  /** The task is in a state that this step does not begin in. */
  | 'TASK_NOT_IN_STATE'
  /** The template was put away. */
  | 'TEMPLATE_ARCHIVED'
  /** The template has no role with this key. */
  | 'TEMPLATE_ROLE_UNKNOWN'
  /** The project is larger than a template can be. */
  | 'TEMPLATE_TOO_LARGE'
  /** A time that must lie ahead has passed, or lies too far ahead. */
  | 'TIME_NOT_AHEAD'
  /** A text or list is longer than allowed. */
  | 'TOO_LONG'
  /** There were too many answers already. */
  | 'TOO_MANY_ANSWERS'
  /** The organisation has as many departments as it may have. */
  | 'TOO_MANY_DEPARTMENTS'
  /** The task has as many dependencies as it can have. */
  | 'TOO_MANY_DEPENDENCIES'
  /** The member has as many devices as are allowed. */
  | 'TOO_MANY_DEVICES'
  /** The sample has as many rounds as it can have. */
  | 'TOO_MANY_ROUNDS'
  /** The round was submitted and withdrawn as often as it can be. */
  | 'TOO_MANY_SUBMISSIONS'
  /** The person has as many unfinished uploads as are allowed. */
  | 'TOO_MANY_UPLOADS'
  /** The query has too many words. */
  | 'TOO_MANY_WORDS'
  /** Nobody is signed in, or the session has ended. */
  | 'UNAUTHENTICATED'
  /** The server is busy or stopping; the same request may succeed soon. */
  | 'UNAVAILABLE'
  /** The value names an item, a unit or an option that does not exist. */
  | 'UNKNOWN_NAME'
  /** A token's scope that does not exist. */
  | 'UNKNOWN_SCOPE'
  /** The bytes are of no type that may be uploaded. */
  | 'UNSUPPORTED_FILE_TYPE'
  /** The person uploaded as much within 24 hours as is allowed. */
  | 'UPLOAD_QUOTA'
  /** A value is not one of those that are allowed here. */
  | 'VALUE_NOT_ALLOWED'
  /** A value lies outside its limits. */
  | 'VALUE_OUTSIDE_LIMITS'
  /** A computed verdict stands; only an open or disputed one is decided by the reviewer. */
  | 'VERDICT_STANDS'
  /** The password is too short or too long. */
  | 'WEAK_PASSWORD'
  /** An ERP owns the work order and moves it. */
  | 'WORK_ORDER_MIRRORED'
  /** The step begins in another state. */
  | 'WORK_ORDER_NOT_IN_STATE'
  /** The answer is of another kind than the item asks for. */
  | 'WRONG_ANSWER_KIND'
  /** What was scanned is not the article of the line. */
  | 'WRONG_ARTICLE'
  /** A day lies in the future, where only past ones make sense, or the other way round. */
  | 'WRONG_DAY';

/** Whom to invite to what. */
export type UserInviteInput = {
  /** Where the one-time link is sent. */
  email: Scalars['String']['input'];
  /** Objects that a guest sees from the start, at most 50. */
  grants?: Array<GrantInput>;
  /** Name, at most 100 characters. */
  name: Scalars['String']['input'];
  /** SUPPLIER or COLLABORATOR for a guest, otherwise roles of members. */
  roles: Array<Role>;
  /** Supplier of a supplier's person; required for the role SUPPLIER. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** What to change of a person. A field that is left out stays; null empties it. */
export type UserUpdateInput = {
  /** Department. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Member, guest or integration. */
  id: Scalars['ID']['input'];
  /** At most 100 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All roles that the person holds from now on. Guests stay guests and members stay members. */
  roles?: InputMaybe<Array<Role>>;
};

/** Result of an inspection (判定). */
export type Verdict =
  /** The lot is accepted (接收). */
  | 'ACCEPT'
  /** Nothing was inspected (未检验). */
  | 'NOT_INSPECTED'
  /** Something is still missing, such as a laboratory result (待定). */
  | 'PENDING'
  /** The lot is not accepted (不接收). */
  | 'REJECT';

/** A new warehouse. */
export type WarehouseCreateInput = {
  /** Whether more may be taken out and promised than is there. */
  allowsNegative?: Scalars['Boolean']['input'];
  /** Unique in the organisation, at most 32 characters; stored in capitals. */
  code: Scalars['String']['input'];
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** At most 200 characters. */
  name: Scalars['String']['input'];
};

/** What to change of a warehouse. A field that is left out stays. */
export type WarehouseUpdateInput = {
  /** Whether more may be taken out and promised than is there. */
  allowsNegative?: InputMaybe<Scalars['Boolean']['input']>;
  /** No longer used; nothing may be there or be promised from there. */
  archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Warehouse. */
  id: Scalars['ID']['input'];
  /** At most 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** How a day is worked. */
export type WorkCalendarDaySetInput = {
  /** The day, from 2000 to 2049. */
  date: Scalars['Date']['input'];
  /** The department; the organisation when left out. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** Its hours, when it is of kind HOURS: at most 6 rising parts that do not overlap. */
  hours?: InputMaybe<Array<WorkHoursInput>>;
  /** How it is worked; REGULAR takes back what was said about it. */
  kind: WorkDayKind;
  /** What it is called, 1 to 100 characters; not needed for REGULAR. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Whose calendar is taken back. */
export type WorkCalendarResetInput = {
  /** The department; the organisation when left out. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * What the organisation or a department says about its working time. A field that is left out stays;
 * null says nothing: then what the organisation says counts, and without that the standard.
 */
export type WorkCalendarSetInput = {
  /** The department; the organisation when left out. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Whether nobody works on China's public holidays and the days of weekends that are worked
   * instead are worked.
   */
  publicHolidays?: InputMaybe<Scalars['Boolean']['input']>;
  /** The version that the client saw; without it the last change wins. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Working hours: seven lists from Monday to Sunday, each of at most 6 rising parts that do not
   * overlap; an empty list is a day off.
   */
  week?: InputMaybe<Array<Array<WorkHoursInput>>>;
};

/** How a day is worked. */
export type WorkDayKind =
  /** In hours of its own. */
  | 'HOURS'
  /** Like the first working day of the week (调休上班). */
  | 'MAKE_UP'
  /** Not at all (休息). */
  | 'OFF'
  /** Like the week says: it does not differ any more. */
  | 'REGULAR';

/** A part of a day that is worked. */
export type WorkHoursInput = {
  /** Minutes after midnight of the minute after the last, at most 1,440. */
  end: Scalars['Int']['input'];
  /** Minutes after midnight of the first minute. */
  start: Scalars['Int']['input'];
};

/** The work order that is called off. */
export type WorkOrderCancelInput = {
  /** Why, 1 to 1,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order that nothing follows any more. */
export type WorkOrderCloseInput = {
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order of which everything was made. */
export type WorkOrderCompleteInput = {
  /** Number of the paper, at most 100 characters; the code of the work order when left out. */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** Pieces in all, 1 to 1,000,000,000; as told last when left out, else as wanted. */
  quantity?: InputMaybe<Scalars['Int']['input']>;
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** What is to be made. */
export type WorkOrderCreateInput = {
  /** The day by which it is wanted. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /**
   * Most pieces before the first article inspection accepts them, 0 to the quantity; 1 when left
   * out. With the whole quantity none is needed.
   */
  firstArticleQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Id that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The project that it is made for. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** The article. */
  skuId: Scalars['ID']['input'];
  /** Who makes it. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** Which work orders to show; every part that is given must hold. */
export type WorkOrderFilter = {
  /** Made for this project. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this article. */
  skuId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states, at most 10. */
  statuses?: InputMaybe<Array<WorkOrderStatus>>;
  /** Made by this supplier. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** The work order that stands still. */
export type WorkOrderHoldInput = {
  /** Why, 1 to 1,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order that shall stand still. */
export type WorkOrderHoldRequestInput = {
  /** Why, 1 to 1,000 characters; only members read it. */
  reason: Scalars['String']['input'];
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** How much was made. */
export type WorkOrderProgressReportInput = {
  /** Pictures, at most 20. */
  fileIds?: Array<Scalars['ID']['input']>;
  /** Id of the report that the client made; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Pieces that were made in all by now, 0 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order that may be made. */
export type WorkOrderReleaseInput = {
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order that goes on. */
export type WorkOrderResumeInput = {
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** The work order that is begun. */
export type WorkOrderStartInput = {
  /** The version that the client saw. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** The work order. */
  workOrderId: Scalars['ID']['input'];
};

/** Where a work order stands. */
export type WorkOrderStatus =
  /** Called off; final (已取消). */
  | 'CANCELLED'
  /** Nothing follows any more; final (已关闭). */
  | 'CLOSED'
  /** Everything was made (已完工). */
  | 'COMPLETED'
  /** Is being made (生产中). */
  | 'IN_PRODUCTION'
  /** Stands still until somebody lets it go on (已暂停). */
  | 'ON_HOLD'
  /** Written, not let into production (已计划). */
  | 'PLANNED'
  /** May be made (已下达). */
  | 'RELEASED';

/** A work order as its ERP knows it: the whole of it each time. */
export type WorkOrderUpsertInput = {
  /**
   * Number of the paper that completed it, at most 100 characters; the source's number of the
   * work order when left out.
   */
  documentNumber?: InputMaybe<Scalars['String']['input']>;
  /** The day by which it is wanted. */
  dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The source's number, 1 to 128 characters: reports with the same one are the same work order. */
  externalId: Scalars['String']['input'];
  /**
   * Most pieces before the first article inspection accepts them; as it was when left out, 1 at
   * first.
   */
  firstArticleQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** Id that the client made, for a new work order; the server makes one when left out. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Remark, at most 1,000 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Pieces that were made in all. */
  producedQuantity?: Scalars['Int']['input'];
  /** The project that it is made for. */
  projectId?: InputMaybe<Scalars['ID']['input']>;
  /** Pieces that are wanted, 1 to 1,000,000,000. */
  quantity: Scalars['Int']['input'];
  /** The source's own word for the state, at most 64 characters. */
  rawStatus?: InputMaybe<Scalars['String']['input']>;
  /** Why it is held or was called off, at most 1,000 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /**
   * Place of this report in the source's own count, a whole number of 0 or more as decimal text:
   * the report with the largest one says what the work order is.
   */
  sequence: Scalars['String']['input'];
  /** Code of the article, at most 64 characters; the catalog must know it. */
  skuCode: Scalars['String']['input'];
  /** Which system it comes from, as KINGDEE; at most 64 characters. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands. */
  status: WorkOrderStatus;
  /** Who makes it. */
  supplierId?: InputMaybe<Scalars['ID']['input']>;
};

/** Many reports of work orders. */
export type WorkOrdersUpsertInput = {
  /** The reports, at most 200; taken in by their order here. */
  workOrders: Array<WorkOrderUpsertInput>;
};

/** How long one entry of a workload is. */
export type WorkloadUnit =
  /** A day. */
  | 'DAY'
  /** A week from Monday; the first and the last may be parts. */
  | 'WEEK';

export type CalendarLinkQueryVariables = Exact<{ [key: string]: never; }>;


export type CalendarLinkQuery = { calendarLink?: { createdAt: string } | null };

export type CalendarLinkCreateMutationVariables = Exact<{ [key: string]: never; }>;


export type CalendarLinkCreateMutation = { calendarLinkCreate: { url?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type CalendarLinkRevokeMutationVariables = Exact<{ [key: string]: never; }>;


export type CalendarLinkRevokeMutation = { calendarLinkRevoke: { cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SkusQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type SkusQuery = { skus: { nodes: Array<{ id: string, code: string, barcode?: string | null, name: string, version: number, product: { id: string, code: string, name: string }, image?: { id: string, url: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SkuByCodeQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type SkuByCodeQuery = { skuByCode?: { id: string, code: string, barcode?: string | null, name: string, version: number, product: { id: string, code: string, name: string }, image?: { id: string, url: string } | null } | null };

export type SkuFieldsFragment = { id: string, code: string, barcode?: string | null, name: string, version: number, product: { id: string, code: string, name: string }, image?: { id: string, url: string } | null };

export type SkuListingSetMutationVariables = Exact<{
  input: SkuListingSetInput;
}>;


export type SkuListingSetMutation = { skuListingSet: { cursor?: string | null, sku?: { id: string, listings: Array<{ externalId: string, url?: string | null, channel: { id: string, name: string } }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProductCreateMutationVariables = Exact<{
  input: ProductCreateInput;
}>;


export type ProductCreateMutation = { productCreate: { cursor?: string | null, product?: { id: string, code: string, name: string, category?: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SkuCreateMutationVariables = Exact<{
  input: SkuCreateInput;
}>;


export type SkuCreateMutation = { skuCreate: { cursor?: string | null, sku?: { id: string, code: string, barcode?: string | null, name: string, version: number, product: { id: string, code: string, name: string }, image?: { id: string, url: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ChannelsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<ChannelKind>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ChannelsQuery = { channels: { nodes: Array<{ id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ChannelQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ChannelQuery = { node?:
    | { __typename: 'Channel', id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type ChannelCreateMutationVariables = Exact<{
  input: ChannelCreateInput;
}>;


export type ChannelCreateMutation = { channelCreate: { cursor?: string | null, channel?: { id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ChannelUpdateMutationVariables = Exact<{
  input: ChannelUpdateInput;
}>;


export type ChannelUpdateMutation = { channelUpdate: { cursor?: string | null, channel?: { id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ChannelResultFragment = { cursor?: string | null, channel?: { id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ChannelFieldsFragment = { id: string, kind: ChannelKind, name: string, url?: string | null, articleUrl?: string | null, archivedAt?: string | null, createdAt: string, version: number };

export type ChecklistItemFieldsFragment = { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null };

export type CheckResultFieldsFragment = { itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null };

export type CommentsQueryVariables = Exact<{
  nodeId: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type CommentsQuery = { comments: { nodes: Array<{ id: string, nodeId?: string | null, body: string, internal: boolean, createdAt: string, author?: { id: string, name: string } | null, parent?: { id: string } | null, mentions: Array<{ id: string, name: string }>, pin?: { x: string, y: string, file?: { id: string, name: string, url: string } | null } | null, files: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CommentAddMutationVariables = Exact<{
  input: CommentAddInput;
}>;


export type CommentAddMutation = { commentAdd: { cursor?: string | null, comment?: { id: string, nodeId?: string | null, body: string, internal: boolean, createdAt: string, author?: { id: string, name: string } | null, parent?: { id: string } | null, mentions: Array<{ id: string, name: string }>, pin?: { x: string, y: string, file?: { id: string, name: string, url: string } | null } | null, files: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type CommentFieldsFragment = { id: string, nodeId?: string | null, body: string, internal: boolean, createdAt: string, author?: { id: string, name: string } | null, parent?: { id: string } | null, mentions: Array<{ id: string, name: string }>, pin?: { x: string, y: string, file?: { id: string, name: string, url: string } | null } | null, files: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> };

export type NonConformitiesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NonConformityFilter>;
}>;


export type NonConformitiesQuery = { nonConformities: { nodes: Array<{ id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type NonConformityQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NonConformityQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity', problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type NonConformityOfInspectionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type NonConformityOfInspectionQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection', id: string, nonConformity?: { id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type NonConformitySettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type NonConformitySettingsQuery = { nonConformitySettings: { answerDays: number, effectivenessDays: number } };

export type NonConformityOpenMutationVariables = Exact<{
  input: NonConformityOpenInput;
}>;


export type NonConformityOpenMutation = { nonConformityOpen: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityContainMutationVariables = Exact<{
  input: NonConformityContainInput;
}>;


export type NonConformityContainMutation = { nonConformityContain: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityRootCauseMutationVariables = Exact<{
  input: NonConformityRootCauseInput;
}>;


export type NonConformityRootCauseMutation = { nonConformityRootCause: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityPlanActionsMutationVariables = Exact<{
  input: NonConformityPlanActionsInput;
}>;


export type NonConformityPlanActionsMutation = { nonConformityPlanActions: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityImplementMutationVariables = Exact<{
  input: NonConformityImplementInput;
}>;


export type NonConformityImplementMutation = { nonConformityImplement: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityVerifyMutationVariables = Exact<{
  input: NonConformityVerifyInput;
}>;


export type NonConformityVerifyMutation = { nonConformityVerify: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityCloseMutationVariables = Exact<{
  input: NonConformityCloseInput;
}>;


export type NonConformityCloseMutation = { nonConformityClose: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityCancelMutationVariables = Exact<{
  input: NonConformityCancelInput;
}>;


export type NonConformityCancelMutation = { nonConformityCancel: { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformitySettingsUpdateMutationVariables = Exact<{
  input: NonConformitySettingsUpdateInput;
}>;


export type NonConformitySettingsUpdateMutation = { nonConformitySettingsUpdate: { cursor?: string | null, settings?: { answerDays: number, effectivenessDays: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NonConformityChangedSubscriptionVariables = Exact<{
  nonConformityId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type NonConformityChangedSubscription = { nonConformityChanged: { cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null, nonConformity?: { id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null } };

export type NonConformityResultFragment = { cursor?: string | null, nonConformity?: { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type NonConformityRowFragment = { id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null };

export type NonConformityFieldsFragment = { problem?: string | null, effectiveAt?: string | null, effectivenessNote?: string | null, closedAt?: string | null, cancelReason?: string | null, cancelledAt?: string | null, id: string, code: string, status: NonConformityStatus, severity: DefectClass, dueAt: string, createdAt: string, version: number, defects: Array<{ defectClass: DefectClass, quantity: number, codes: Array<string> }>, answers: Array<{ number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null }>, openedBy?: { id: string, name: string } | null, effectivenessInspection?: { id: string, code: string } | null, effectivenessFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, closedBy?: { id: string, name: string } | null, cancelledBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, sku?: { id: string, code: string, name: string } | null, lot?: { id: string, code: string } | null, inspection?: { id: string, code: string } | null };

export type NonConformityAnswerFieldsFragment = { number: number, containment: string, containedAt: string, rootCauseAt?: string | null, plannedAt?: string | null, implementationNote?: string | null, implementedAt?: string | null, accepted?: boolean | null, verificationNote?: string | null, verifiedAt?: string | null, containmentFiles: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, containedBy?: { id: string, name: string } | null, rootCause?: { method: CauseMethod, steps: Array<string>, cause: string, category: CauseCategory, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> } | null, rootCauseBy?: { id: string, name: string } | null, actions: Array<{ position: number, kind: CorrectiveActionKind, description: string, owner: string, dueOn: string, doneOn?: string | null, note?: string | null, files: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, plannedBy?: { id: string, name: string } | null, implementedBy?: { id: string, name: string } | null, verifiedBy?: { id: string, name: string } | null };

export type EvidenceFieldsFragment = { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null };

export type CostsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CostFilter>;
}>;


export type CostsQuery = { costs: { nodes: Array<{ id: string, kind: CostKind, origin: CostOrigin, day?: string | null, document?: string | null, note?: string | null, revision: number, recordedAt: string, amount: { amount: string, currency: string }, recordedBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, sku?: { id: string, code: string, name: string } | null, user?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CostTotalsQueryVariables = Exact<{
  filter?: InputMaybe<CostFilter>;
}>;


export type CostTotalsQuery = { costTotals: Array<{ kind: CostKind, amount: { amount: string, currency: string } }> };

export type CostRecordMutationVariables = Exact<{
  input: CostRecordInput;
}>;


export type CostRecordMutation = { costRecord: { cursor?: string | null, cost?: { id: string, kind: CostKind, origin: CostOrigin, day?: string | null, document?: string | null, note?: string | null, revision: number, recordedAt: string, amount: { amount: string, currency: string }, recordedBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, sku?: { id: string, code: string, name: string } | null, user?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type CostReverseMutationVariables = Exact<{
  input: CostReverseInput;
}>;


export type CostReverseMutation = { costReverse: { cursor?: string | null, cost?: { id: string, kind: CostKind, origin: CostOrigin, day?: string | null, document?: string | null, note?: string | null, revision: number, recordedAt: string, amount: { amount: string, currency: string }, recordedBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, sku?: { id: string, code: string, name: string } | null, user?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type CostLabourRatesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type CostLabourRatesQuery = { labourRates: { nodes: Array<{ id: string, validFrom?: string | null, setAt: string, rate: { amount: string, currency: string }, user: { id: string, name: string }, setBy?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type CostLabourRateSetMutationVariables = Exact<{
  input: LabourRateSetInput;
}>;


export type CostLabourRateSetMutation = { labourRateSet: { cursor?: string | null, labourRate?: { id: string, validFrom?: string | null, setAt: string, rate: { amount: string, currency: string }, user: { id: string, name: string }, setBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LabourRateFieldsFragment = { id: string, validFrom?: string | null, setAt: string, rate: { amount: string, currency: string }, user: { id: string, name: string }, setBy?: { id: string, name: string } | null };

export type CostFieldsFragment = { id: string, kind: CostKind, origin: CostOrigin, day?: string | null, document?: string | null, note?: string | null, revision: number, recordedAt: string, amount: { amount: string, currency: string }, recordedBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, sku?: { id: string, code: string, name: string } | null, user?: { id: string, name: string } | null };

export type DevicesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DevicesQuery = { devices: { nodes: Array<{ id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type DeviceTrustMutationVariables = Exact<{
  input: DeviceTrustInput;
}>;


export type DeviceTrustMutation = { deviceTrust: { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeviceMarkLostMutationVariables = Exact<{
  input: DeviceMarkLostInput;
}>;


export type DeviceMarkLostMutation = { deviceMarkLost: { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeviceRetireMutationVariables = Exact<{
  input: DeviceRetireInput;
}>;


export type DeviceRetireMutation = { deviceRetire: { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeviceResultFragment = { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type DeviceFieldsFragment = { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } };

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
  thumbnailWidth?: Scalars['Int']['input'];
}>;


export type FileQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File', thumbnailUrl?: string | null, takenAt?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, uploadedBy: { id: string, name: string } }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type FileFieldsFragment = { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string };

export type InspectionsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<InspectionFilter>;
}>;


export type InspectionsQuery = { inspections: { nodes: Array<{ id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type InspectionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type InspectionQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection', sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type InspectionPlansQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  activeOnly?: Scalars['Boolean']['input'];
}>;


export type InspectionPlansQuery = { inspectionPlans: { nodes: Array<{ id: string, code: string, version: number, name: string, kind: InspectionKind, edition: SamplingEdition, level: InspectionLevel, counting: CountingMode, active: boolean, limits: Array<{ defectClass: DefectClass, aql: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type InspectionPlanQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type InspectionPlanQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan', id: string, code: string, version: number, name: string, kind: InspectionKind, edition: SamplingEdition, level: InspectionLevel, counting: CountingMode, active: boolean, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, section?: { repeatPerUnit: boolean, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }> } | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, limits: Array<{ defectClass: DefectClass, aql: string }> }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type DefectCodesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type DefectCodesQuery = { defectCodes: { nodes: Array<{ id: string, code: string, name: string, defectClass: DefectClass }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SamplingPlanQueryVariables = Exact<{
  lotSize: Scalars['Int']['input'];
  aql: Array<AqlInput> | AqlInput;
  level?: InspectionLevel;
  severity?: InspectionSeverity;
  edition?: SamplingEdition;
}>;


export type SamplingPlanQuery = { samplingPlan: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } };

export type InspectionPlanCreateMutationVariables = Exact<{
  input: InspectionPlanCreateInput;
}>;


export type InspectionPlanCreateMutation = { inspectionPlanCreate: { cursor?: string | null, inspectionPlan?: { id: string, code: string, version: number, name: string, kind: InspectionKind, edition: SamplingEdition, level: InspectionLevel, counting: CountingMode, active: boolean, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, section?: { repeatPerUnit: boolean, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }> } | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, limits: Array<{ defectClass: DefectClass, aql: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DefectCodeCreateMutationVariables = Exact<{
  input: DefectCodeCreateInput;
}>;


export type DefectCodeCreateMutation = { defectCodeCreate: { cursor?: string | null, defectCode?: { id: string, code: string, name: string, defectClass: DefectClass } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionScheduleMutationVariables = Exact<{
  input: InspectionScheduleInput;
}>;


export type InspectionScheduleMutation = { inspectionSchedule: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionAssignMutationVariables = Exact<{
  input: InspectionAssignInput;
}>;


export type InspectionAssignMutation = { inspectionAssign: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionStartMutationVariables = Exact<{
  input: InspectionStartInput;
}>;


export type InspectionStartMutation = { inspectionStart: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionSubmitMutationVariables = Exact<{
  input: InspectionSubmitInput;
}>;


export type InspectionSubmitMutation = { inspectionSubmit: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionReviewMutationVariables = Exact<{
  input: InspectionReviewInput;
}>;


export type InspectionReviewMutation = { inspectionReview: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionCloseMutationVariables = Exact<{
  input: InspectionCloseInput;
}>;


export type InspectionCloseMutation = { inspectionClose: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionCancelMutationVariables = Exact<{
  input: InspectionCancelInput;
}>;


export type InspectionCancelMutation = { inspectionCancel: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionReopenMutationVariables = Exact<{
  input: InspectionReopenInput;
}>;


export type InspectionReopenMutation = { inspectionReopen: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LotDisposeMutationVariables = Exact<{
  input: LotDisposeInput;
}>;


export type LotDisposeMutation = { lotDispose: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ConcessionDecideMutationVariables = Exact<{
  input: ConcessionDecideInput;
}>;


export type ConcessionDecideMutation = { concessionDecide: { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InspectionChangedSubscriptionVariables = Exact<{
  filter?: InputMaybe<InspectionFilter>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type InspectionChangedSubscription = { inspectionChanged: { cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null, inspection?: { id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null } };

export type InspectionResultFragment = { cursor?: string | null, inspection?: { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type InspectionRowFragment = { id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null };

export type InspectionFieldsFragment = { sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }> }>, photos: Array<{ id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null };

export type SamplingPlanFieldsFragment = { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> };

export type InspectionPlanRowFragment = { id: string, code: string, version: number, name: string, kind: InspectionKind, edition: SamplingEdition, level: InspectionLevel, counting: CountingMode, active: boolean, limits: Array<{ defectClass: DefectClass, aql: string }> };

export type InspectionPlanFieldsFragment = { id: string, code: string, version: number, name: string, kind: InspectionKind, edition: SamplingEdition, level: InspectionLevel, counting: CountingMode, active: boolean, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, section?: { repeatPerUnit: boolean, items: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }> } | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, limits: Array<{ defectClass: DefectClass, aql: string }> };

export type ReceiptKeysQueryVariables = Exact<{ [key: string]: never; }>;


export type ReceiptKeysQuery = { receiptKeys: Array<{ id: string, algorithm: string, publicKey: string }> };

export type JournalStateQueryVariables = Exact<{
  deviceId: Scalars['ID']['input'];
  subjectId: Scalars['ID']['input'];
}>;


export type JournalStateQuery = { journalState: { entries: number, headHash: string, epoch: string } };

export type DeviceRegisterMutationVariables = Exact<{
  input: DeviceRegisterInput;
}>;


export type DeviceRegisterMutation = { deviceRegister: { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeviceReportMutationVariables = Exact<{
  input: DeviceReportInput;
}>;


export type DeviceReportMutation = { deviceReport: { cursor?: string | null, device?: { id: string, name: string, platform: string, status: DeviceStatus, registeredAt: string, lastSeenAt: string, unsentCount: number, unsentSince?: string | null, atRisk: boolean, owner: { id: string, name: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type JournalDeliverMutationVariables = Exact<{
  input: JournalDeliverInput;
}>;


export type JournalDeliverMutation = { journalDeliver: { cursor?: string | null, receipt?: { id: string, subjectId: string, entries: number, headHash: string, issuedAt: string, epoch: string, keyId: string, statement: string, signature: string, files: Array<{ fileId: string, sha256: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ReceiptFieldsFragment = { id: string, subjectId: string, entries: number, headHash: string, issuedAt: string, epoch: string, keyId: string, statement: string, signature: string, files: Array<{ fileId: string, sha256: string }> };

export type LeadsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LeadFilter>;
}>;


export type LeadsQuery = { leads: { nodes: Array<{ id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type LeadQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeadQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead', phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type LeadHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type LeadHistoryQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead', id: string, history: { nodes: Array<{ id: string, cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type LeadUpsertMutationVariables = Exact<{
  input: LeadUpsertInput;
}>;


export type LeadUpsertMutation = { leadUpsert: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadAttributeMutationVariables = Exact<{
  input: LeadAttributeInput;
}>;


export type LeadAttributeMutation = { leadAttribute: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadAssignMutationVariables = Exact<{
  input: LeadAssignInput;
}>;


export type LeadAssignMutation = { leadAssign: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadContactMutationVariables = Exact<{
  input: LeadContactInput;
}>;


export type LeadContactMutation = { leadContact: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadQualifyMutationVariables = Exact<{
  input: LeadQualifyInput;
}>;


export type LeadQualifyMutation = { leadQualify: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadDisqualifyMutationVariables = Exact<{
  input: LeadDisqualifyInput;
}>;


export type LeadDisqualifyMutation = { leadDisqualify: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadPursueMutationVariables = Exact<{
  input: LeadPursueInput;
}>;


export type LeadPursueMutation = { leadPursue: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadWinMutationVariables = Exact<{
  input: LeadWinInput;
}>;


export type LeadWinMutation = { leadWin: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadLoseMutationVariables = Exact<{
  input: LeadLoseInput;
}>;


export type LeadLoseMutation = { leadLose: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadRecycleMutationVariables = Exact<{
  input: LeadRecycleInput;
}>;


export type LeadRecycleMutation = { leadRecycle: { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadComparisonQueryVariables = Exact<{
  unit: LeadComparisonUnit;
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<LeadComparisonOrder>;
}>;


export type LeadComparisonQuery = { leadComparison: Array<{ task?: { id: string, number: number, title: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, leads: { count: number, qualified: number, won: number, disqualified: number, conversion?: number | null } }> };

export type LeadCustomersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
}>;


export type LeadCustomersQuery = { customers: { nodes: Array<{ id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type LeadCustomerQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LeadCustomerQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer', id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type LeadCustomerUpsertMutationVariables = Exact<{
  input: CustomerUpsertInput;
}>;


export type LeadCustomerUpsertMutation = { customerUpsert: { cursor?: string | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadTrackingKeyQueryVariables = Exact<{
  taskId: Scalars['ID']['input'];
}>;


export type LeadTrackingKeyQuery = { task?: { id: string, trackingKey?: string | null } | null };

export type LeadTrackingKeyCreateMutationVariables = Exact<{
  input: TaskTrackingKeyCreateInput;
}>;


export type LeadTrackingKeyCreateMutation = { taskTrackingKeyCreate: { cursor?: string | null, task?: { id: string, trackingKey?: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type LeadRulesQuery = { leadAssignmentRules: Array<{ id: string, name: string, position: number, enabled: boolean, contactMinutes: number, assignedCount: number, version: number, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, members: Array<{ id: string, name: string }> }> };

export type LeadRuleSaveMutationVariables = Exact<{
  input: LeadAssignmentRuleSaveInput;
}>;


export type LeadRuleSaveMutation = { leadAssignmentRuleSave: { cursor?: string | null, rule?: { id: string, name: string, position: number, enabled: boolean, contactMinutes: number, assignedCount: number, version: number, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, members: Array<{ id: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LeadResultFragment = { cursor?: string | null, lead?: { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type LeadRowFragment = { id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null };

export type LeadFieldsFragment = { phone?: string | null, email?: string | null, note?: string | null, statusReason?: string | null, trackingKey?: string | null, expectedOn?: string | null, assignedAt?: string | null, contactedAt?: string | null, qualifiedAt?: string | null, id: string, externalId?: string | null, source?: string | null, name: string, status: LeadStatus, statusAt: string, score?: number | null, createdAt: string, contactDueAt?: string | null, overdueAt?: string | null, version: number, amount?: { amount: string, currency: string } | null, customer?: { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number } | null, createdBy?: { id: string, name: string } | null, owner?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null };

export type LeadRuleFieldsFragment = { id: string, name: string, position: number, enabled: boolean, contactMinutes: number, assignedCount: number, version: number, channel?: { id: string, kind: ChannelKind, name: string } | null, project?: { id: string, code: string, name: string } | null, members: Array<{ id: string, name: string }> };

export type CustomerFieldsFragment = { id: string, code: string, name: string, phone?: string | null, email?: string | null, createdAt: string, version: number };

export type LotsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LotFilter>;
}>;


export type LotsQuery = { lots: { nodes: Array<{ id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type LotQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type LotQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot', id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type LotAnnounceMutationVariables = Exact<{
  input: LotAnnounceInput;
}>;


export type LotAnnounceMutation = { lotAnnounce: { cursor?: string | null, lot?: { id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LotReceiveMutationVariables = Exact<{
  input: LotReceiveInput;
}>;


export type LotReceiveMutation = { lotReceive: { cursor?: string | null, lot?: { id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type LotFieldsFragment = { id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null };

export type MetricsQueryVariables = Exact<{
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  step?: InputMaybe<MetricsStep>;
  channelId?: InputMaybe<Scalars['ID']['input']>;
  skuId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type MetricsQuery = { metrics: Array<{ day?: string | null, hour?: string | null, impressions: number, visits: number, clicks: number, carts: number, reviews: number, ratings: number, rating?: number | null, cost?: { amount: string, currency: string } | null }> };

export type MetricsChannelRecordMutationVariables = Exact<{
  input: ChannelMetricsRecordInput;
}>;


export type MetricsChannelRecordMutation = { channelMetricsRecord: { cursor?: string | null, results: Array<{ index: number, changed: boolean, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type MetricsAdRecordMutationVariables = Exact<{
  input: AdMetricsRecordInput;
}>;


export type MetricsAdRecordMutation = { adMetricsRecord: { cursor?: string | null, results: Array<{ index: number, changed: boolean, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NotificationsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type NotificationsQuery = { notifications: { nodes: Array<{ id: string, kind: NotificationKind, title: string, body: string, subjectId?: string | null, createdAt: string, readAt?: string | null, comment?: { id: string, nodeId?: string | null } | null, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type NotificationsUnreadQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationsUnreadQuery = { viewer: { unreadNotifications: number } };

export type NotificationsMarkReadMutationVariables = Exact<{
  input: NotificationsMarkReadInput;
}>;


export type NotificationsMarkReadMutation = { notificationsMarkRead: { unreadNotifications?: number | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type NotificationAddedSubscriptionVariables = Exact<{
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type NotificationAddedSubscription = { notificationAdded: { cursor: string, notification: { id: string, kind: NotificationKind, title: string, body: string, subjectId?: string | null, createdAt: string, readAt?: string | null, comment?: { id: string, nodeId?: string | null } | null, actor?: { id: string, name: string } | null } } };

export type NotificationFieldsFragment = { id: string, kind: NotificationKind, title: string, body: string, subjectId?: string | null, createdAt: string, readAt?: string | null, comment?: { id: string, nodeId?: string | null } | null, actor?: { id: string, name: string } | null };

export type OrdersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SalesOrderFilter>;
}>;


export type OrdersQuery = { salesOrders: { nodes: Array<{ id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type OrderQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type OrderQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder', createdAt: string, paidAt?: string | null, shippedAt?: string | null, deliveredAt?: string | null, heldFrom?: OrderStatus | null, id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, shippingAmount: { amount: string, currency: string }, paidAmount: { amount: string, currency: string }, refundedAmount: { amount: string, currency: string }, payments: Array<{ method?: string | null, reference?: string | null, paidAt: string, amount: { amount: string, currency: string } }>, shipments: Array<{ carrier?: string | null, trackingNumber?: string | null, documentNumber: string, shippedAt: string, deliveredAt?: string | null, movement?: { id: string } | null }>, reports: Array<{ status: OrderStatus, rawStatus?: string | null, sequence: string, applied: boolean, receivedAt: string }>, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type OrderHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type OrderHistoryQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder', id: string, history: { nodes: Array<{ id: string, cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type OrderUpsertMutationVariables = Exact<{
  input: SalesOrderUpsertInput;
}>;


export type OrderUpsertMutation = { salesOrderUpsert: { outcome?: OrderReportOutcome | null, cursor?: string | null, salesOrder?: { createdAt: string, paidAt?: string | null, shippedAt?: string | null, deliveredAt?: string | null, heldFrom?: OrderStatus | null, id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, shippingAmount: { amount: string, currency: string }, paidAmount: { amount: string, currency: string }, refundedAmount: { amount: string, currency: string }, payments: Array<{ method?: string | null, reference?: string | null, paidAt: string, amount: { amount: string, currency: string } }>, shipments: Array<{ carrier?: string | null, trackingNumber?: string | null, documentNumber: string, shippedAt: string, deliveredAt?: string | null, movement?: { id: string } | null }>, reports: Array<{ status: OrderStatus, rawStatus?: string | null, sequence: string, applied: boolean, receivedAt: string }>, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderUpsertManyMutationVariables = Exact<{
  input: SalesOrdersUpsertInput;
}>;


export type OrderUpsertManyMutation = { salesOrdersUpsert: { cursor?: string | null, results: Array<{ externalId: string, outcome?: OrderReportOutcome | null, salesOrder?: { id: string, status: OrderStatus, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderCreateMutationVariables = Exact<{
  input: SalesOrderCreateInput;
}>;


export type OrderCreateMutation = { salesOrderCreate: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderPayMutationVariables = Exact<{
  input: SalesOrderPayInput;
}>;


export type OrderPayMutation = { salesOrderPay: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderAllocateMutationVariables = Exact<{
  input: SalesOrderAllocateInput;
}>;


export type OrderAllocateMutation = { salesOrderAllocate: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderPickMutationVariables = Exact<{
  input: SalesOrderPickInput;
}>;


export type OrderPickMutation = { salesOrderPick: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderPickUndoMutationVariables = Exact<{
  input: SalesOrderPickUndoInput;
}>;


export type OrderPickUndoMutation = { salesOrderPickUndo: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderPackMutationVariables = Exact<{
  input: SalesOrderStepInput;
}>;


export type OrderPackMutation = { salesOrderPack: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderShipMutationVariables = Exact<{
  input: SalesOrderShipInput;
}>;


export type OrderShipMutation = { salesOrderShip: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderDeliverMutationVariables = Exact<{
  input: SalesOrderStepInput;
}>;


export type OrderDeliverMutation = { salesOrderDeliver: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderCompleteMutationVariables = Exact<{
  input: SalesOrderStepInput;
}>;


export type OrderCompleteMutation = { salesOrderComplete: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderHoldMutationVariables = Exact<{
  input: SalesOrderReasonInput;
}>;


export type OrderHoldMutation = { salesOrderHold: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderReleaseMutationVariables = Exact<{
  input: SalesOrderReasonInput;
}>;


export type OrderReleaseMutation = { salesOrderRelease: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderCancelMutationVariables = Exact<{
  input: SalesOrderReasonInput;
}>;


export type OrderCancelMutation = { salesOrderCancel: { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type OrderResultFragment = { cursor?: string | null, salesOrder?: { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type OrderRowFragment = { id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> };

export type OrderFieldsFragment = { createdAt: string, paidAt?: string | null, shippedAt?: string | null, deliveredAt?: string | null, heldFrom?: OrderStatus | null, id: string, externalId: string, source?: string | null, status: OrderStatus, rawStatus?: string | null, statusAt: string, orderedAt: string, fulfilment: OrderFulfilment, holdReason?: string | null, note?: string | null, version: number, shippingAmount: { amount: string, currency: string }, paidAmount: { amount: string, currency: string }, refundedAmount: { amount: string, currency: string }, payments: Array<{ method?: string | null, reference?: string | null, paidAt: string, amount: { amount: string, currency: string } }>, shipments: Array<{ carrier?: string | null, trackingNumber?: string | null, documentNumber: string, shippedAt: string, deliveredAt?: string | null, movement?: { id: string } | null }>, reports: Array<{ status: OrderStatus, rawStatus?: string | null, sequence: string, applied: boolean, receivedAt: string }>, warehouse?: { id: string, code: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, customer?: { id: string, code: string, name: string } | null, project?: { id: string, code: string, name: string } | null, goodsAmount: { amount: string, currency: string }, lines: Array<{ number: number, code: string, name?: string | null, quantity: number, allocatedQuantity: number, pickedQuantity: number, sku?: { id: string, code: string, barcode?: string | null, name: string } | null }>, picks: Array<{ number: number, quantity: number, location?: { id: string, code: string } | null, lot?: { id: string, code: string } | null, serials: Array<{ id: string, serial: string }> }> };

export type OrganizationQueryVariables = Exact<{ [key: string]: never; }>;


export type OrganizationQuery = { organization: { id: string, slug: string, name: string, timeZone: string, currency: string } };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { departments: Array<{ id: string, name: string }> };

export type PlanningHealthQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PlanningHealthQuery = { project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, healthReasons: Array<HealthReason>, forecastEndsAt?: string | null, criticalPath: Array<{ scheduledStartsAt?: string | null, scheduledEndsAt?: string | null, slackMinutes?: number | null, critical: boolean, risk?: TaskRisk | null, id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, risks: { totalCount: number, nodes: Array<{ scheduledStartsAt?: string | null, scheduledEndsAt?: string | null, slackMinutes?: number | null, critical: boolean, risk?: TaskRisk | null, id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null, healthOverride?: { health: ProjectHealth, computed: ProjectHealth, reason: string, at?: string | null, until?: string | null, by?: { id: string, name: string } | null } | null } | null };

export type PlanningGanttQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PlanningGanttQuery = { project?: { id: string, startsOn?: string | null, endsOn?: string | null, forecastEndsAt?: string | null, tasks: { nodes: Array<{ scheduledStartsAt?: string | null, scheduledEndsAt?: string | null, slackMinutes?: number | null, critical: boolean, risk?: TaskRisk | null, id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, predecessors: Array<{ kind: DependencyKind, lagMinutes: number, task: { id: string } }>, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type PlanningTasksQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  projectId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type PlanningTasksQuery = { tasks: { nodes: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type PlanningForecastQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  runs?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PlanningForecastQuery = { project?: { id: string, endsOn?: string | null, forecast?: { runs: number, taskCount: number, byHistory: boolean, p50EndsAt: string, p80EndsAt: string, chance?: number | null, drivers: Array<{ criticalShare: number, correlation: number, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null }> } | null } | null };

export type PlanningCheckupQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PlanningCheckupQuery = { project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, checkup: Array<{ code: CheckupCode, count: number, tasks: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }> }>, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null };

export type PlanningWorkloadQueryVariables = Exact<{
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  by?: InputMaybe<WorkloadUnit>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
}>;


export type PlanningWorkloadQuery = { workload: Array<{ openTasks: number, plannedMinutes: number, capacityMinutes: number, overloaded: boolean, user: { id: string, name: string, department?: { id: string, name: string } | null }, buckets: Array<{ date?: string | null, plannedMinutes: number, capacityMinutes: number, overloaded: boolean }> }> };

export type PlanningCandidatesQueryVariables = Exact<{
  taskId: Scalars['ID']['input'];
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type PlanningCandidatesQuery = { assignmentCandidates: Array<{ freeHours: number, capacityHours: number, openTasks: number, fits: boolean, user: { id: string, name: string, department?: { id: string, name: string } | null }, absence?: { from?: string | null, to?: string | null, delegate?: { id: string, name: string } | null } | null }> };

export type PlanningCalendarQueryVariables = Exact<{
  departmentId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type PlanningCalendarQuery = { workCalendar: { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> } };

export type PlanningHealthSetMutationVariables = Exact<{
  input: ProjectHealthSetInput;
}>;


export type PlanningHealthSetMutation = { projectHealthSet: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, healthReasons: Array<HealthReason>, forecastEndsAt?: string | null, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null, healthOverride?: { health: ProjectHealth, computed: ProjectHealth, reason: string, at?: string | null, until?: string | null, by?: { id: string, name: string } | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PlanningCalendarSetMutationVariables = Exact<{
  input: WorkCalendarSetInput;
}>;


export type PlanningCalendarSetMutation = { workCalendarSet: { cursor?: string | null, workCalendar?: { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PlanningCalendarDaySetMutationVariables = Exact<{
  input: WorkCalendarDaySetInput;
}>;


export type PlanningCalendarDaySetMutation = { workCalendarDaySet: { cursor?: string | null, workCalendar?: { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PlanningCalendarResetMutationVariables = Exact<{
  input: WorkCalendarResetInput;
}>;


export type PlanningCalendarResetMutation = { workCalendarReset: { cursor?: string | null, workCalendar?: { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WorkCalendarResultFragment = { cursor?: string | null, workCalendar?: { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type WorkCalendarFieldsFragment = { ownWeek: boolean, publicHolidays: boolean, updatedAt?: string | null, version: number, department?: { id: string, name: string } | null, week: Array<Array<{ start: number, end: number }>>, days: Array<{ date?: string | null, name: string, kind: WorkDayKind, hours: Array<{ start: number, end: number }> }> };

export type ProjectHealthFieldsFragment = { health: ProjectHealth, healthReasons: Array<HealthReason>, forecastEndsAt?: string | null, healthOverride?: { health: ProjectHealth, computed: ProjectHealth, reason: string, at?: string | null, until?: string | null, by?: { id: string, name: string } | null } | null };

export type TaskDatesFragment = { scheduledStartsAt?: string | null, scheduledEndsAt?: string | null, slackMinutes?: number | null, critical: boolean, risk?: TaskRisk | null };

export type PlanPreviewQueryVariables = Exact<{
  projectId: Scalars['ID']['input'];
  fileId: Scalars['ID']['input'];
}>;


export type PlanPreviewQuery = { projectImportPreview: { taskCount: number, newPhaseNames: Array<string>, ignoredColumns: Array<string>, faultCount: number, tasks: Array<{ row: number, phase?: string | null, title: string, assignee?: string | null, startsAt?: string | null, dueAt?: string | null, estimateMinutes?: number | null, priority: Priority, predecessorRows: Array<number>, deliverables: Array<string> }>, faults: Array<{ row: number, column: PlanColumn, header: string, value: string, allowed: string, error: { code: UserErrorCode, message: string } }> } };

export type PlanUrlQueryVariables = Exact<{
  projectId: Scalars['ID']['input'];
}>;


export type PlanUrlQuery = { projectExportUrl: string };

export type PlanImportMutationVariables = Exact<{
  input: ProjectImportInput;
}>;


export type PlanImportMutation = { projectImport: { taskCount?: number | null, cursor?: string | null, project?: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PortalRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type PortalRightsQuery = { viewer: { user: { id: string, grants: { nodes: Array<{ nodeId?: string | null, actions: Array<GrantAction>, expiresAt?: string | null, revokedAt?: string | null }> } } } };

export type PortalSampleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PortalSampleQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample', droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, reviewedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, addedBy?: { id: string, name: string } | null, approvedBy?: { id: string, name: string } | null, changes: Array<{ property: FileProperty, before?: string | null, after?: string | null }>, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, replaces?: { id: string } | null }>, submittedBy?: { id: string, name: string } | null, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }>, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type PortalInspectionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PortalInspectionQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection', sampleUnits: Array<number>, sampleSeed?: string | null, resubmitted: boolean, clientVerdict?: Verdict | null, inspectedQuantity?: number | null, selfInspection: boolean, note?: string | null, reason?: string | null, createdAt: string, startedAt?: string | null, reviewedAt?: string | null, closedAt?: string | null, clientStartedAt?: string | null, clientSubmittedAt?: string | null, id: string, code: string, revision: number, kind: InspectionKind, status: InspectionStatus, verdict?: Verdict | null, disposition?: Disposition | null, lotSize: number, dueAt?: string | null, submittedAt?: string | null, version: number, defects: Array<{ id: string, code: string, label: string, defectClass: DefectClass, itemId?: string | null, unit?: number | null, quantity: number, inSample: boolean, note?: string | null, photos: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }> }>, photos: Array<{ thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null }>, sample?: { id: string, code: string, title: string } | null, samplingPlan?: { edition: string, lotSize: number, level: InspectionLevel, severity: InspectionSeverity, codeLetter: string, sampleSize: number, fullInspection: boolean, limits: Array<{ defectClass: DefectClass, aql: string, counting: CountingMode, planLetter?: string | null, sampleSize: number, acceptance: number, rejection: number }> } | null, items: Array<{ id: string, label: string, section?: string | null, repeatPerUnit: boolean, check: { key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }> }>, verdictReasons: Array<{ code: string, effect: Verdict, message: string, itemId?: string | null, defectClass?: DefectClass | null }>, classResults: Array<{ defectClass: DefectClass, found: number, acceptance: number, rejection: number }>, dispositions: Array<{ id: string, disposition: Disposition, quantity: number, status: DispositionStatus, note?: string | null, effect?: string | null, expiresAt?: string | null, requestedAt: string, decidedAt?: string | null, decisionNote?: string | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }>, location?: { latitude: number, longitude: number, accuracyMeters?: number | null } | null, signature?: { id: string, url: string } | null, submittedBy?: { id: string, name: string } | null, reviewedBy?: { id: string, name: string } | null, plan: { id: string, code: string, name: string, version: number }, sku?: { id: string, code: string, name: string } | null, supplier?: { id: string, name: string } | null, lot?: { id: string, code: string, quantity: number, status: LotStatus } | null, assignee?: { id: string, name: string } | null }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type ProjectsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProjectFilter>;
}>;


export type ProjectsQuery = { projects: { nodes: Array<{ id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ProjectQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProjectQuery = { project?: { description?: string | null, statusReason?: string | null, statusAt: string, spentMinutes: number, id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, budget?: { amount: string, currency: string } | null, parent?: { id: string, code: string, name: string } | null, subprojects: Array<{ id: string, code: string, name: string, status: ProjectStatus, progress: number }>, phases: Array<{ id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null }>, members: Array<{ role?: string | null, addedAt: string, user: { id: string, name: string } }>, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null };

export type ProjectTreeQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
}>;


export type ProjectTreeQuery = { project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, phases: Array<{ id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, tasks: { nodes: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } }, approvedBy?: { id: string, name: string } | null }>, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null };

export type ProjectBoardQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  filter?: InputMaybe<TaskFilter>;
  orderBy?: InputMaybe<TaskOrder>;
}>;


export type ProjectBoardQuery = { project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, board: Array<{ status: TaskStatus, totalCount: number, endCursor?: string | null, tasks: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }> }>, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null };

export type ProjectDeliverablesQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<DeliverableState>;
}>;


export type ProjectDeliverablesQuery = { project?: { id: string, deliverables: { nodes: Array<{ id: string, name: string, state: DeliverableState, createdAt: string, version: number, task: { id: string, number: number, title: string, phase?: { id: string, name: string } | null }, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type ProjectCreateMutationVariables = Exact<{
  input: ProjectCreateInput;
}>;


export type ProjectCreateMutation = { projectCreate: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectUpdateMutationVariables = Exact<{
  input: ProjectUpdateInput;
}>;


export type ProjectUpdateMutation = { projectUpdate: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectAdvanceMutationVariables = Exact<{
  input: ProjectAdvanceInput;
}>;


export type ProjectAdvanceMutation = { projectAdvance: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectMemberSetMutationVariables = Exact<{
  input: ProjectMemberSetInput;
}>;


export type ProjectMemberSetMutation = { projectMemberSet: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PhaseCreateMutationVariables = Exact<{
  input: PhaseCreateInput;
}>;


export type PhaseCreateMutation = { phaseCreate: { cursor?: string | null, phase?: { id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PhaseUpdateMutationVariables = Exact<{
  input: PhaseUpdateInput;
}>;


export type PhaseUpdateMutation = { phaseUpdate: { cursor?: string | null, phase?: { id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PhaseApproveMutationVariables = Exact<{
  input: PhaseApproveInput;
}>;


export type PhaseApproveMutation = { phaseApprove: { cursor?: string | null, phase?: { id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectTemplatesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  channelKind?: InputMaybe<ChannelKind>;
  archived?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type ProjectTemplatesQuery = { projectTemplates: { nodes: Array<{ id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type ProjectTemplateQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ProjectTemplateQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate', lastDay?: number | null, id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number, phases: Array<{ key: string, name: string, needsApproval: boolean, subproject?: string | null, taskCount: number }>, roles: Array<{ key: string, name: string, department?: string | null, organizationRole?: Role | null }>, subprojects: Array<{ key: string, parent?: string | null, name: string, description?: string | null, kind: ProjectKind, owner?: string | null }>, budgetLines: Array<{ name: string, percent?: number | null, amount?: { amount: string, currency: string } | null }>, tasks: Array<{ key: string, title: string, phase?: string | null, parent?: string | null, role?: string | null, reviewerRole?: string | null, priority: Priority, estimateMinutes?: number | null, milestone: boolean, mandatory: boolean, starts?: { day: number, minute: number } | null, due?: { day: number, minute: number } | null, deliverables: Array<{ name: string, kind: DeliverableKind, required: boolean }>, after: Array<{ task: string, kind: DependencyKind, policy: DependencyPolicy }> }> }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type ProjectCreateFromTemplateMutationVariables = Exact<{
  input: ProjectCreateFromTemplateInput;
}>;


export type ProjectCreateFromTemplateMutation = { projectCreateFromTemplate: { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectSaveAsTemplateMutationVariables = Exact<{
  input: ProjectSaveAsTemplateInput;
}>;


export type ProjectSaveAsTemplateMutation = { projectSaveAsTemplate: { cursor?: string | null, template?: { id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectTemplateUpdateMutationVariables = Exact<{
  input: ProjectTemplateUpdateInput;
}>;


export type ProjectTemplateUpdateMutation = { projectTemplateUpdate: { cursor?: string | null, template?: { id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ProjectTemplateResultFragment = { cursor?: string | null, template?: { id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ProjectTemplateRowFragment = { id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number };

export type ProjectTemplateFieldsFragment = { lastDay?: number | null, id: string, key?: string | null, builtIn: boolean, name: string, description?: string | null, kind: ProjectKind, channelKind?: ChannelKind | null, taskCount: number, archivedAt?: string | null, version: number, phases: Array<{ key: string, name: string, needsApproval: boolean, subproject?: string | null, taskCount: number }>, roles: Array<{ key: string, name: string, department?: string | null, organizationRole?: Role | null }>, subprojects: Array<{ key: string, parent?: string | null, name: string, description?: string | null, kind: ProjectKind, owner?: string | null }>, budgetLines: Array<{ name: string, percent?: number | null, amount?: { amount: string, currency: string } | null }>, tasks: Array<{ key: string, title: string, phase?: string | null, parent?: string | null, role?: string | null, reviewerRole?: string | null, priority: Priority, estimateMinutes?: number | null, milestone: boolean, mandatory: boolean, starts?: { day: number, minute: number } | null, due?: { day: number, minute: number } | null, deliverables: Array<{ name: string, kind: DeliverableKind, required: boolean }>, after: Array<{ task: string, kind: DependencyKind, policy: DependencyPolicy }> }> };

export type ProjectResultFragment = { cursor?: string | null, project?: { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type PhaseResultFragment = { cursor?: string | null, phase?: { id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ProjectRowFragment = { id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null };

export type ProjectFieldsFragment = { description?: string | null, statusReason?: string | null, statusAt: string, spentMinutes: number, id: string, code: string, name: string, kind: ProjectKind, status: ProjectStatus, health: ProjectHealth, progress: number, taskCount: number, doneCount: number, startsOn?: string | null, endsOn?: string | null, createdAt: string, version: number, budget?: { amount: string, currency: string } | null, parent?: { id: string, code: string, name: string } | null, subprojects: Array<{ id: string, code: string, name: string, status: ProjectStatus, progress: number }>, phases: Array<{ id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null }>, members: Array<{ role?: string | null, addedAt: string, user: { id: string, name: string } }>, owner: { id: string, name: string }, channel?: { id: string, kind: ChannelKind, name: string } | null };

export type PhaseFieldsFragment = { id: string, name: string, position: number, state: PhaseState, progress: number, needsApproval: boolean, approvedAt?: string | null, version: number, approvedBy?: { id: string, name: string } | null };

export type PurchasingRequisitionsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurchaseRequisitionFilter>;
}>;


export type PurchasingRequisitionsQuery = { purchaseRequisitions: { nodes: Array<{ id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type PurchasingRequisitionQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PurchasingRequisitionQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition', id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type PurchasingRequisitionCreateMutationVariables = Exact<{
  input: PurchaseRequisitionCreateInput;
}>;


export type PurchasingRequisitionCreateMutation = { purchaseRequisitionCreate: { cursor?: string | null, purchaseRequisition?: { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingRequisitionSubmitMutationVariables = Exact<{
  input: PurchaseRequisitionSubmitInput;
}>;


export type PurchasingRequisitionSubmitMutation = { purchaseRequisitionSubmit: { cursor?: string | null, purchaseRequisition?: { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingRequisitionDecideMutationVariables = Exact<{
  input: PurchaseRequisitionDecideInput;
}>;


export type PurchasingRequisitionDecideMutation = { purchaseRequisitionDecide: { cursor?: string | null, purchaseRequisition?: { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingRequisitionCancelMutationVariables = Exact<{
  input: PurchaseRequisitionCancelInput;
}>;


export type PurchasingRequisitionCancelMutation = { purchaseRequisitionCancel: { cursor?: string | null, purchaseRequisition?: { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingOrdersQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PurchaseOrderFilter>;
}>;


export type PurchasingOrdersQuery = { purchaseOrders: { nodes: Array<{ id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type PurchasingOrderQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type PurchasingOrderQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder', id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type PurchasingOrderCreateMutationVariables = Exact<{
  input: PurchaseOrderCreateInput;
}>;


export type PurchasingOrderCreateMutation = { purchaseOrderCreate: { cursor?: string | null, purchaseOrder?: { id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingReceiveMutationVariables = Exact<{
  input: PurchaseOrderReceiveInput;
}>;


export type PurchasingReceiveMutation = { purchaseOrderReceive: { cursor?: string | null, purchaseOrder?: { id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingOrderCloseMutationVariables = Exact<{
  input: PurchaseOrderCloseInput;
}>;


export type PurchasingOrderCloseMutation = { purchaseOrderClose: { cursor?: string | null, purchaseOrder?: { id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type PurchasingSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type PurchasingSettingsQuery = { procurementSettings: { overReceiptPercent: number, managerLimit: { amount: string, currency: string } } };

export type PurchasingSettingsUpdateMutationVariables = Exact<{
  input: ProcurementSettingsUpdateInput;
}>;


export type PurchasingSettingsUpdateMutation = { procurementSettingsUpdate: { cursor?: string | null, settings?: { overReceiptPercent: number, managerLimit: { amount: string, currency: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type RequisitionResultFragment = { cursor?: string | null, purchaseRequisition?: { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type PurchaseOrderResultFragment = { cursor?: string | null, purchaseOrder?: { id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ProcurementSettingsFieldsFragment = { overReceiptPercent: number, managerLimit: { amount: string, currency: string } };

export type RequisitionFieldsFragment = { id: string, code: string, status: PurchaseRequisitionStatus, reason?: string | null, neededBy?: string | null, createdAt: string, submittedAt?: string | null, decidedAt?: string | null, decisionNote?: string | null, version: number, amount?: { amount: string, currency: string } | null, requestedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, task?: { id: string, number: number, title: string } | null, lines: Array<{ position: number, quantity: number, orderedQuantity: number, receivedQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, name: string } }>, orders: Array<{ id: string, code: string, status: PurchaseOrderStatus }> };

export type PurchaseOrderFieldsFragment = { id: string, code: string, externalNumber?: string | null, status: PurchaseOrderStatus, expectedOn?: string | null, orderedAt: string, closedReason?: string | null, version: number, supplier?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, requisition?: { id: string, code: string } | null, lines: Array<{ position: number, quantity: number, receivedQuantity: number, outstandingQuantity: number, price?: { amount: string, currency: string } | null, sku: { id: string, code: string, barcode?: string | null, name: string } }>, receipts: Array<{ number: number, document?: string | null, receivedAt: string, receivedBy?: { id: string, name: string } | null, lines: Array<{ orderPosition: number, quantity: number, lot?: { id: string, code: string } | null }> }> };

export type RosterShiftsQueryVariables = Exact<{
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  channelId?: InputMaybe<Scalars['ID']['input']>;
  userId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type RosterShiftsQuery = { shifts: Array<{ id: string, role: ShiftRole, startsAt: string, endsAt: string, note?: string | null, channel: { id: string, name: string }, user: { id: string, name: string } }> };

export type RosterGapsQueryVariables = Exact<{
  channelId: Scalars['ID']['input'];
  role: ShiftRole;
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  wanted?: InputMaybe<Scalars['Int']['input']>;
}>;


export type RosterGapsQuery = { rosterGaps: Array<{ startsAt: string, endsAt: string, present: number }> };

export type RosterAbsencesQueryVariables = Exact<{
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
}>;


export type RosterAbsencesQuery = { absences: Array<{ id: string, from?: string | null, to?: string | null, user: { id: string, name: string }, delegate?: { id: string, name: string } | null }> };

export type RosterShiftAddMutationVariables = Exact<{
  input: ShiftAddInput;
}>;


export type RosterShiftAddMutation = { shiftAdd: { shiftId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type RosterShiftRemoveMutationVariables = Exact<{
  input: ShiftRemoveInput;
}>;


export type RosterShiftRemoveMutation = { shiftRemove: { shiftId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type RosterAbsenceAddMutationVariables = Exact<{
  input: AbsenceAddInput;
}>;


export type RosterAbsenceAddMutation = { absenceAdd: { absenceId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type RosterAbsenceRemoveMutationVariables = Exact<{
  input: AbsenceRemoveInput;
}>;


export type RosterAbsenceRemoveMutation = { absenceRemove: { absenceId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SamplesQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SampleFilter>;
}>;


export type SamplesQuery = { samples: { nodes: Array<{ id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SampleQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type SampleQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample', droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type SampleRequestMutationVariables = Exact<{
  input: SampleRequestInput;
}>;


export type SampleRequestMutation = { sampleRequest: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundOpenMutationVariables = Exact<{
  input: SampleRoundOpenInput;
}>;


export type SampleRoundOpenMutation = { sampleRoundOpen: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundSubmitMutationVariables = Exact<{
  input: SampleRoundSubmitInput;
}>;


export type SampleRoundSubmitMutation = { sampleRoundSubmit: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundWithdrawMutationVariables = Exact<{
  input: SampleRoundWithdrawInput;
}>;


export type SampleRoundWithdrawMutation = { sampleRoundWithdraw: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundReviewMutationVariables = Exact<{
  input: SampleRoundReviewInput;
}>;


export type SampleRoundReviewMutation = { sampleRoundReview: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleRoundDecideMutationVariables = Exact<{
  input: SampleRoundDecideInput;
}>;


export type SampleRoundDecideMutation = { sampleRoundDecide: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleStageAdvanceMutationVariables = Exact<{
  input: SampleStageAdvanceInput;
}>;


export type SampleStageAdvanceMutation = { sampleStageAdvance: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleSealMutationVariables = Exact<{
  input: SampleSealInput;
}>;


export type SampleSealMutation = { sampleSeal: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleDropMutationVariables = Exact<{
  input: SampleDropInput;
}>;


export type SampleDropMutation = { sampleDrop: { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SampleChangedSubscriptionVariables = Exact<{
  sampleId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type SampleChangedSubscription = { sampleChanged: { cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null, sample?: { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null } };

export type SampleResultFragment = { cursor?: string | null, sample?: { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type SampleRowFragment = { id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null };

export type SampleFieldsFragment = { droppedAt?: string | null, dropReason?: string | null, id: string, code: string, title: string, stage: SampleStage, status: SampleStatus, dueAt?: string | null, physical: boolean, minPhotos: number, createdAt: string, version: number, requestedBy?: { id: string, name: string } | null, spec: Array<{ key: string, label: string, guidance?: string | null, kind: CheckKind, mandatory: boolean, allowNotApplicable: boolean, defectClass: DefectClass, maxLength?: number | null, expectedCode?: string | null, measurement?: { nominal?: string | null, lower?: string | null, upper?: string | null, unit: string, readings: number, instrumentRequired: boolean } | null, choice?: { multiple: boolean, options: Array<{ key: string, label: string, fails?: DefectClass | null }> } | null, count?: { min?: number | null, max?: number | null } | null, files?: { min: number, inApp: boolean } | null, date?: { notBefore?: string | null, notAfter?: string | null } | null }>, rounds: Array<{ id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null }>, seal?: { code: string, place?: string | null, proposedAt: string, confirmedAt?: string | null, proposedBy?: { id: string, name: string } | null, confirmedBy?: { id: string, name: string } | null, photos: Array<{ sha256: string, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }> } | null, supplier: { id: string, name: string }, sku?: { id: string, code: string, name: string } | null, currentRound?: { id: string, number: number, status: SampleRoundStatus, dueAt?: string | null, submittedAt?: string | null } | null };

export type SampleRoundFieldsFragment = { id: string, number: number, stage: SampleStage, status: SampleRoundStatus, dueAt?: string | null, expiresAt?: string | null, submissions: number, note?: string | null, trackingNumber?: string | null, submittedAt?: string | null, receivedAt?: string | null, reviewStartedAt?: string | null, nonconformingCount: number, submittedBy?: { id: string, name: string } | null, files: Array<{ id: string, kind: SampleFileKind, version: number, submission: number, addedAt: string, replaces?: { id: string } | null, file?: { id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string } | null }>, results: Array<{ itemId: string, label?: string | null, unit?: number | null, note?: string | null, outcome?: CheckOutcome | null, defectClass?: DefectClass | null, reason?: string | null, passed?: boolean | null, selected?: Array<string> | null, readings?: Array<string> | null, count?: number | null, text?: string | null, code?: string | null, date?: string | null, fileIds?: Array<string> | null, instrument?: { id: string, calibrationDue: string } | null, overdueInstrument?: { id: string, calibrationDue: string } | null }>, decision?: { decision: SampleDecisionKind, reason?: string | null, decidedAt: string, decidedBy?: { id: string, name: string } | null } | null };

export type SearchEverythingQueryVariables = Exact<{
  query: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<SearchKind> | SearchKind>;
  projectId?: InputMaybe<Scalars['ID']['input']>;
  phaseId?: InputMaybe<Scalars['ID']['input']>;
  skuId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type SearchEverythingQuery = { search: { nodes: Array<{ kind: SearchKind, nodeId: string, placeId: string, title: string, excerpt: string, internal: boolean, at: string, titleMarks: Array<{ start: number, length: number }>, excerptMarks: Array<{ start: number, length: number }>, project?: { id: string, code: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type SearchHitRowFragment = { kind: SearchKind, nodeId: string, placeId: string, title: string, excerpt: string, internal: boolean, at: string, titleMarks: Array<{ start: number, length: number }>, excerptMarks: Array<{ start: number, length: number }>, project?: { id: string, code: string, name: string } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } };

export type SessionCreateMutationVariables = Exact<{
  input: SessionCreateInput;
}>;


export type SessionCreateMutation = { sessionCreate: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionRefreshMutationVariables = Exact<{
  input: SessionRefreshInput;
}>;


export type SessionRefreshMutation = { sessionRefresh: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionEndMutationVariables = Exact<{ [key: string]: never; }>;


export type SessionEndMutation = { sessionEnd: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InvitationAcceptMutationVariables = Exact<{
  input: InvitationAcceptInput;
}>;


export type InvitationAcceptMutation = { invitationAccept: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type InvitationQueryVariables = Exact<{
  token: Scalars['String']['input'];
}>;


export type InvitationQuery = { invitation?: { organization: string, invitedBy?: string | null, name: string, email: string, roles: Array<Role>, expiresAt: string, hasPassword: boolean, shared: Array<{ code: string, title?: string | null, dueAt?: string | null }> } | null };

export type SignInCodeRequestMutationVariables = Exact<{
  input: SignInCodeRequestInput;
}>;


export type SignInCodeRequestMutation = { signInCodeRequest: { userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionCreateByCodeMutationVariables = Exact<{
  input: SessionCreateByCodeInput;
}>;


export type SessionCreateByCodeMutation = { sessionCreateByCode: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionSwitchMutationVariables = Exact<{
  input: SessionSwitchInput;
}>;


export type SessionSwitchMutation = { sessionSwitch: { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type SessionFieldsFragment = { accessToken?: string | null, refreshToken?: string | null, expiresAt?: string | null, viewer?: { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type ViewerFieldsFragment = { roles: Array<Role>, permissions: Array<string>, expiresAt: string, user: { id: string, name: string }, organization: { id: string, slug: string, name: string, timeZone: string, currency: string }, organizations: Array<{ id: string, slug: string, name: string }> };

export type UserErrorFieldsFragment = { code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null };

export type TasksQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
  orderBy?: InputMaybe<TaskOrder>;
}>;


export type TasksQuery = { tasks: { nodes: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type TasksMineQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<TaskFilter>;
}>;


export type TasksMineQuery = { myTasks: { nodes: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type TaskQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TaskQuery = { task?: { description?: string | null, estimateMinutes?: number | null, spentMinutes?: number | null, blockedReason?: string | null, createdAt: string, startedAt?: string | null, completedAt?: string | null, id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, skus: Array<{ id: string, code: string, name: string, listings: Array<{ url?: string | null, channel: { id: string, name: string } }> }>, parent?: { id: string, number: number, title: string } | null, subtasks: Array<{ id: string, number: number, title: string, status: TaskStatus }>, department?: { id: string, name: string } | null, reviewer?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, predecessors: Array<{ kind: DependencyKind, lagMinutes: number, policy: DependencyPolicy, task: { id: string, number: number, title: string, status: TaskStatus } }>, successors: Array<{ kind: DependencyKind, lagMinutes: number, policy: DependencyPolicy, task: { id: string, number: number, title: string, status: TaskStatus } }>, checklist: Array<{ id: string, position: number, title: string, done: boolean, doneAt?: string | null, doneBy?: { id: string, name: string } | null }>, requiredDeliverables: Array<{ id: string, name: string, kind: DeliverableKind, required: boolean }>, deliverables: Array<{ id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> }>, source?:
      | { __typename: 'Channel', id: string }
      | { __typename: 'Comment', id: string }
      | { __typename: 'Cost', id: string }
      | { __typename: 'Customer', id: string }
      | { __typename: 'Defect', id: string }
      | { __typename: 'DefectCode', id: string }
      | { __typename: 'Deliverable', id: string }
      | { __typename: 'DeliverableRequirement', id: string }
      | { __typename: 'DeliverableVersion', id: string }
      | { __typename: 'Device', id: string }
      | { __typename: 'File', id: string }
      | { __typename: 'Inspection', id: string }
      | { __typename: 'InspectionPlan', id: string }
      | { __typename: 'LabourRate', id: string }
      | { __typename: 'Lead', id: string }
      | { __typename: 'Lot', id: string }
      | { __typename: 'LotDisposition', id: string }
      | { __typename: 'NonConformity', id: string }
      | { __typename: 'Phase', id: string }
      | { __typename: 'Product', id: string }
      | { __typename: 'Project', id: string }
      | { __typename: 'ProjectTemplate', id: string }
      | { __typename: 'PurchaseOrder', id: string }
      | { __typename: 'PurchaseRequisition', id: string }
      | { __typename: 'Receipt', id: string }
      | { __typename: 'SalesOrder', id: string }
      | { __typename: 'SalesReturn', id: string }
      | { __typename: 'Sample', id: string }
      | { __typename: 'SampleFile', id: string }
      | { __typename: 'SampleRound', id: string }
      | { __typename: 'SamplingState', id: string }
      | { __typename: 'SerialNumber', id: string }
      | { __typename: 'ServiceTicket', id: string }
      | { __typename: 'Sku', id: string }
      | { __typename: 'StockCount', id: string }
      | { __typename: 'StockLocation', id: string }
      | { __typename: 'StockMovement', id: string }
      | { __typename: 'Supplier', id: string }
      | { __typename: 'Task', id: string }
      | { __typename: 'TaskChecklistItem', id: string }
      | { __typename: 'TimeEntry', id: string }
      | { __typename: 'User', id: string }
      | { __typename: 'Warehouse', id: string }
      | { __typename: 'WorkOrder', id: string }
     | null, createdBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }> } | null };

export type TaskInputsQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TaskInputsQuery = { task?: { id: string, inputs: Array<{ id: string, name: string, state: DeliverableState, createdAt: string, version: number, task: { id: string, number: number, title: string, status: TaskStatus }, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> }> } | null };

export type TaskHistoryQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TaskHistoryQuery = { task?: { id: string, history: { nodes: Array<{ id: string, cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } } | null };

export type TasksOfSkuQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type TasksOfSkuQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku', id: string, code: string, name: string, openTasks: Array<{ id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> }> }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type TaskCreateMutationVariables = Exact<{
  input: TaskCreateInput;
}>;


export type TaskCreateMutation = { taskCreate: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskUpdateMutationVariables = Exact<{
  input: TaskUpdateInput;
}>;


export type TaskUpdateMutation = { taskUpdate: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskUpdateManyMutationVariables = Exact<{
  input: TasksUpdateInput;
}>;


export type TaskUpdateManyMutation = { tasksUpdate: { cursor?: string | null, results: Array<{ taskId: string, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> }>, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskPublishMutationVariables = Exact<{
  input: TaskPublishInput;
}>;


export type TaskPublishMutation = { taskPublish: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskStartMutationVariables = Exact<{
  input: TaskStartInput;
}>;


export type TaskStartMutation = { taskStart: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskBlockMutationVariables = Exact<{
  input: TaskBlockInput;
}>;


export type TaskBlockMutation = { taskBlock: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskUnblockMutationVariables = Exact<{
  input: TaskUnblockInput;
}>;


export type TaskUnblockMutation = { taskUnblock: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskCompleteMutationVariables = Exact<{
  input: TaskCompleteInput;
}>;


export type TaskCompleteMutation = { taskComplete: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskReviewMutationVariables = Exact<{
  input: TaskReviewInput;
}>;


export type TaskReviewMutation = { taskReview: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskReopenMutationVariables = Exact<{
  input: TaskReopenInput;
}>;


export type TaskReopenMutation = { taskReopen: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskCancelMutationVariables = Exact<{
  input: TaskCancelInput;
}>;


export type TaskCancelMutation = { taskCancel: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskDependencyAddMutationVariables = Exact<{
  input: TaskDependencyAddInput;
}>;


export type TaskDependencyAddMutation = { taskDependencyAdd: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskDependencyRemoveMutationVariables = Exact<{
  input: TaskDependencyRemoveInput;
}>;


export type TaskDependencyRemoveMutation = { taskDependencyRemove: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ChecklistItemAddMutationVariables = Exact<{
  input: ChecklistItemAddInput;
}>;


export type ChecklistItemAddMutation = { checklistItemAdd: { cursor?: string | null, checklistItem?: { id: string, position: number, title: string, done: boolean, doneAt?: string | null, task: { id: string, version: number }, doneBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type ChecklistItemTickMutationVariables = Exact<{
  input: ChecklistItemTickInput;
}>;


export type ChecklistItemTickMutation = { checklistItemTick: { cursor?: string | null, checklistItem?: { id: string, position: number, title: string, done: boolean, doneAt?: string | null, task: { id: string, version: number }, doneBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeliverableRequirementSetMutationVariables = Exact<{
  input: DeliverableRequirementSetInput;
}>;


export type DeliverableRequirementSetMutation = { deliverableRequirementSet: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeliverableAddMutationVariables = Exact<{
  input: DeliverableAddInput;
}>;


export type DeliverableAddMutation = { deliverableAdd: { cursor?: string | null, deliverable?: { id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type DeliverableApproveMutationVariables = Exact<{
  input: DeliverableApproveInput;
}>;


export type DeliverableApproveMutation = { deliverableApprove: { cursor?: string | null, deliverable?: { id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TimeLogMutationVariables = Exact<{
  input: TimeLogInput;
}>;


export type TimeLogMutation = { timeLog: { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type TaskChangedSubscriptionVariables = Exact<{
  projectId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['Cursor']['input']>;
}>;


export type TaskChangedSubscription = { taskChanged: { cursor: string, kind: string, at: string, data: unknown, actor?: { id: string, name: string } | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, reviewer?: { id: string } | null, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null } };

export type TaskResultFragment = { cursor?: string | null, task?: { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type TaskChecklistItemResultFragment = { cursor?: string | null, checklistItem?: { id: string, position: number, title: string, done: boolean, doneAt?: string | null, task: { id: string, version: number }, doneBy?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type DeliverableResultFragment = { cursor?: string | null, deliverable?: { id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type TaskCardFragment = { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> };

export type TaskRowFragment = { id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }>, skus: Array<{ id: string, code: string, name: string }> };

export type TaskFieldsFragment = { description?: string | null, estimateMinutes?: number | null, spentMinutes?: number | null, blockedReason?: string | null, createdAt: string, startedAt?: string | null, completedAt?: string | null, id: string, number: number, title: string, status: TaskStatus, priority: Priority, startsAt?: string | null, dueAt?: string | null, overdue: boolean, milestone: boolean, mandatory: boolean, labels: Array<string>, version: number, skus: Array<{ id: string, code: string, name: string, listings: Array<{ url?: string | null, channel: { id: string, name: string } }> }>, parent?: { id: string, number: number, title: string } | null, subtasks: Array<{ id: string, number: number, title: string, status: TaskStatus }>, department?: { id: string, name: string } | null, reviewer?: { id: string, name: string } | null, channel?: { id: string, kind: ChannelKind, name: string } | null, predecessors: Array<{ kind: DependencyKind, lagMinutes: number, policy: DependencyPolicy, task: { id: string, number: number, title: string, status: TaskStatus } }>, successors: Array<{ kind: DependencyKind, lagMinutes: number, policy: DependencyPolicy, task: { id: string, number: number, title: string, status: TaskStatus } }>, checklist: Array<{ id: string, position: number, title: string, done: boolean, doneAt?: string | null, doneBy?: { id: string, name: string } | null }>, requiredDeliverables: Array<{ id: string, name: string, kind: DeliverableKind, required: boolean }>, deliverables: Array<{ id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> }>, source?:
    | { __typename: 'Channel', id: string }
    | { __typename: 'Comment', id: string }
    | { __typename: 'Cost', id: string }
    | { __typename: 'Customer', id: string }
    | { __typename: 'Defect', id: string }
    | { __typename: 'DefectCode', id: string }
    | { __typename: 'Deliverable', id: string }
    | { __typename: 'DeliverableRequirement', id: string }
    | { __typename: 'DeliverableVersion', id: string }
    | { __typename: 'Device', id: string }
    | { __typename: 'File', id: string }
    | { __typename: 'Inspection', id: string }
    | { __typename: 'InspectionPlan', id: string }
    | { __typename: 'LabourRate', id: string }
    | { __typename: 'Lead', id: string }
    | { __typename: 'Lot', id: string }
    | { __typename: 'LotDisposition', id: string }
    | { __typename: 'NonConformity', id: string }
    | { __typename: 'Phase', id: string }
    | { __typename: 'Product', id: string }
    | { __typename: 'Project', id: string }
    | { __typename: 'ProjectTemplate', id: string }
    | { __typename: 'PurchaseOrder', id: string }
    | { __typename: 'PurchaseRequisition', id: string }
    | { __typename: 'Receipt', id: string }
    | { __typename: 'SalesOrder', id: string }
    | { __typename: 'SalesReturn', id: string }
    | { __typename: 'Sample', id: string }
    | { __typename: 'SampleFile', id: string }
    | { __typename: 'SampleRound', id: string }
    | { __typename: 'SamplingState', id: string }
    | { __typename: 'SerialNumber', id: string }
    | { __typename: 'ServiceTicket', id: string }
    | { __typename: 'Sku', id: string }
    | { __typename: 'StockCount', id: string }
    | { __typename: 'StockLocation', id: string }
    | { __typename: 'StockMovement', id: string }
    | { __typename: 'Supplier', id: string }
    | { __typename: 'Task', id: string }
    | { __typename: 'TaskChecklistItem', id: string }
    | { __typename: 'TimeEntry', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'Warehouse', id: string }
    | { __typename: 'WorkOrder', id: string }
   | null, createdBy?: { id: string, name: string } | null, project?: { id: string, code: string, name: string } | null, phase?: { id: string, name: string } | null, assignee?: { id: string, name: string } | null, blockedBy: Array<{ id: string, number: number, title: string }> };

export type TaskChecklistItemFieldsFragment = { id: string, position: number, title: string, done: boolean, doneAt?: string | null, doneBy?: { id: string, name: string } | null };

export type DeliverableFieldsFragment = { id: string, name: string, state: DeliverableState, createdAt: string, version: number, requirement?: { id: string, name: string } | null, versions: Array<{ id: string, number: number, url?: string | null, note?: string | null, state: DeliverableState, addedAt: string, decidedAt?: string | null, decisionNote?: string | null, file?: { thumbnailUrl?: string | null, id: string, name: string, contentType: string, byteSize: number, sha256: string, url: string, width?: number | null, height?: number | null, createdAt: string, previewUrl?: string | null } | null, addedBy?: { id: string, name: string } | null, decidedBy?: { id: string, name: string } | null }> };

export type TodosMineQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type TodosMineQuery = { myTodos: { nodes: Array<
      | { __typename: 'Deliverable', id: string, name: string, task: { id: string, title: string, dueAt?: string | null } }
      | { __typename: 'Inspection', id: string, code: string, kind: InspectionKind, inspectionStatus: InspectionStatus, inspectionDueAt?: string | null, sku?: { id: string, code: string, name: string } | null }
      | { __typename: 'NonConformity', id: string, code: string, severity: DefectClass, nonConformityStatus: NonConformityStatus, nonConformityDueAt: string }
      | { __typename: 'Phase', id: string, name: string, phaseProject: { id: string, code: string, name: string } }
      | { __typename: 'Project', id: string, code: string, name: string, owner: { id: string, name: string } }
      | { __typename: 'PurchaseRequisition', id: string, code: string, neededBy?: string | null, requisitionStatus: PurchaseRequisitionStatus, requestedBy?: { id: string, name: string } | null }
      | { __typename: 'Sample', id: string, code: string, title: string, stage: SampleStage, sampleDueAt?: string | null, currentRound?: { id: string, number: number, status: SampleRoundStatus } | null }
      | { __typename: 'ServiceTicket' }
      | { __typename: 'Task', id: string, number: number, title: string, priority: Priority, taskStatus: TaskStatus, taskDueAt?: string | null, taskProject?: { id: string, code: string, name: string } | null }
    >, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

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

export type SupplierCreateMutationVariables = Exact<{
  input: SupplierCreateInput;
}>;


export type SupplierCreateMutation = { supplierCreate: { cursor?: string | null, supplier?: { id: string, code: string, name: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantAddMutationVariables = Exact<{
  input: GrantAddInput;
}>;


export type GrantAddMutation = { grantAdd: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type GrantRevokeMutationVariables = Exact<{
  input: GrantRevokeInput;
}>;


export type GrantRevokeMutation = { grantRevoke: { grantId?: string | null, cursor?: string | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type UserFieldsFragment = { id: string, name: string, email?: string | null, roles: Array<Role> };

export type WarehousePlacesQueryVariables = Exact<{
  archived?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type WarehousePlacesQuery = { warehouses: Array<{ id: string, code: string, name: string, allowsNegative: boolean, archived: boolean, version: number, locations: Array<{ id: string, code: string, kind: LocationKind, archived: boolean, version: number }> }> };

export type WarehouseSkuByCodeQueryVariables = Exact<{
  code: Scalars['String']['input'];
}>;


export type WarehouseSkuByCodeQuery = { skuByCode?: { id: string, code: string, barcode?: string | null, name: string, version: number, image?: { id: string, url: string } | null, stock: { onHand: number, reserved: number, available: number, incoming: number, blocked: number, at?: string | null }, levels: Array<{ onHand: number, serialCount: number, location: { id: string, code: string, kind: LocationKind, warehouse: { id: string, code: string } }, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null }> } | null };

export type WarehouseSkuQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WarehouseSkuQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku', id: string, code: string, barcode?: string | null, name: string, version: number, image?: { id: string, url: string } | null, stock: { onHand: number, reserved: number, available: number, incoming: number, blocked: number, at?: string | null }, levels: Array<{ onHand: number, serialCount: number, location: { id: string, code: string, kind: LocationKind, warehouse: { id: string, code: string } }, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null }> }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type WarehouseGoodsQueryVariables = Exact<{
  ids: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
}>;


export type WarehouseGoodsQuery = { nodes: Array<
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku', id: string, code: string, barcode?: string | null, name: string, version: number, image?: { id: string, url: string } | null, stock: { onHand: number, reserved: number, available: number, incoming: number, blocked: number, at?: string | null }, levels: Array<{ onHand: number, serialCount: number, location: { id: string, code: string, kind: LocationKind, warehouse: { id: string, code: string } }, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null }> }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement' }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null> };

export type WarehouseSkusQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  query?: InputMaybe<Scalars['String']['input']>;
  belowReorderPoint?: InputMaybe<Scalars['Boolean']['input']>;
}>;


export type WarehouseSkusQuery = { skus: { nodes: Array<{ id: string, code: string, barcode?: string | null, name: string, version: number, image?: { id: string, url: string } | null, stock: { onHand: number, reserved: number, available: number, incoming: number, blocked: number, at?: string | null }, levels: Array<{ onHand: number, serialCount: number, location: { id: string, code: string, kind: LocationKind, warehouse: { id: string, code: string } }, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WarehouseSerialQueryVariables = Exact<{
  serial: Scalars['String']['input'];
  skuId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type WarehouseSerialQuery = { serialNumber?: { id: string, serial: string, state: SerialState, sku: { id: string, code: string, name: string }, location?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null, movements: Array<{ from?: { id: string, code: string } | null, to?: { id: string, code: string } | null, movement: { id: string, kind: StockMovementKind, at: string, document?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null } }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }> } | null };

export type WarehouseSerialsQueryVariables = Exact<{
  skuIds: Array<Scalars['ID']['input']> | Scalars['ID']['input'];
  locationId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WarehouseSerialsQuery = { serialNumbers: { nodes: Array<{ id: string, serial: string, state: SerialState, sku: { id: string }, location?: { id: string, code: string } | null, lot?: { id: string, code: string, held: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WarehouseMovementsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockMovementFilter>;
}>;


export type WarehouseMovementsQuery = { stockMovements: { nodes: Array<{ id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WarehouseMovementQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WarehouseMovementQuery = { node?:
    | { __typename: 'Channel' }
    | { __typename: 'Comment' }
    | { __typename: 'Cost' }
    | { __typename: 'Customer' }
    | { __typename: 'Defect' }
    | { __typename: 'DefectCode' }
    | { __typename: 'Deliverable' }
    | { __typename: 'DeliverableRequirement' }
    | { __typename: 'DeliverableVersion' }
    | { __typename: 'Device' }
    | { __typename: 'File' }
    | { __typename: 'Inspection' }
    | { __typename: 'InspectionPlan' }
    | { __typename: 'LabourRate' }
    | { __typename: 'Lead' }
    | { __typename: 'Lot' }
    | { __typename: 'LotDisposition' }
    | { __typename: 'NonConformity' }
    | { __typename: 'Phase' }
    | { __typename: 'Product' }
    | { __typename: 'Project' }
    | { __typename: 'ProjectTemplate' }
    | { __typename: 'PurchaseOrder' }
    | { __typename: 'PurchaseRequisition' }
    | { __typename: 'Receipt' }
    | { __typename: 'SalesOrder' }
    | { __typename: 'SalesReturn' }
    | { __typename: 'Sample' }
    | { __typename: 'SampleFile' }
    | { __typename: 'SampleRound' }
    | { __typename: 'SamplingState' }
    | { __typename: 'SerialNumber' }
    | { __typename: 'ServiceTicket' }
    | { __typename: 'Sku' }
    | { __typename: 'StockCount' }
    | { __typename: 'StockLocation' }
    | { __typename: 'StockMovement', id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> }
    | { __typename: 'Supplier' }
    | { __typename: 'Task' }
    | { __typename: 'TaskChecklistItem' }
    | { __typename: 'TimeEntry' }
    | { __typename: 'User' }
    | { __typename: 'Warehouse' }
    | { __typename: 'WorkOrder' }
   | null };

export type WarehouseRecordMutationVariables = Exact<{
  input: StockMovementRecordInput;
}>;


export type WarehouseRecordMutation = { stockMovementRecord: { cursor?: string | null, movement?: { id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseUndoMutationVariables = Exact<{
  input: StockMovementUndoInput;
}>;


export type WarehouseUndoMutation = { stockMovementUndo: { cursor?: string | null, movement?: { id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseLotsAnnouncedQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type WarehouseLotsAnnouncedQuery = { lots: { nodes: Array<{ id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WarehouseLotReceiveMutationVariables = Exact<{
  input: LotReceiveInput;
}>;


export type WarehouseLotReceiveMutation = { lotReceive: { cursor?: string | null, lot?: { id: string, code: string, quantity: number, status: LotStatus, held: boolean, note?: string | null, announcedAt: string, receivedAt?: string | null, version: number, sku: { id: string, code: string, name: string }, supplier?: { id: string, name: string } | null } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseReserveMutationVariables = Exact<{
  input: StockReserveInput;
}>;


export type WarehouseReserveMutation = { stockReserve: { cursor?: string | null, task?: { id: string, number: number, title: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseReleaseMutationVariables = Exact<{
  input: StockReserveInput;
}>;


export type WarehouseReleaseMutation = { stockRelease: { cursor?: string | null, task?: { id: string, number: number, title: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseCreateMutationVariables = Exact<{
  input: WarehouseCreateInput;
}>;


export type WarehouseCreateMutation = { warehouseCreate: { cursor?: string | null, warehouse?: { id: string, code: string, name: string, allowsNegative: boolean, archived: boolean, version: number, locations: Array<{ id: string, code: string, kind: LocationKind, archived: boolean, version: number }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseUpdateMutationVariables = Exact<{
  input: WarehouseUpdateInput;
}>;


export type WarehouseUpdateMutation = { warehouseUpdate: { cursor?: string | null, warehouse?: { id: string, code: string, name: string, allowsNegative: boolean, archived: boolean, version: number, locations: Array<{ id: string, code: string, kind: LocationKind, archived: boolean, version: number }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseLocationCreateMutationVariables = Exact<{
  input: LocationCreateInput;
}>;


export type WarehouseLocationCreateMutation = { locationCreate: { cursor?: string | null, location?: { id: string, code: string, kind: LocationKind, archived: boolean, version: number, warehouse: { id: string, code: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseLocationUpdateMutationVariables = Exact<{
  input: LocationUpdateInput;
}>;


export type WarehouseLocationUpdateMutation = { locationUpdate: { cursor?: string | null, location?: { id: string, code: string, kind: LocationKind, archived: boolean, version: number, warehouse: { id: string, code: string } } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type MovementResultFragment = { cursor?: string | null, movement?: { id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type StockLocationFieldsFragment = { id: string, code: string, kind: LocationKind, archived: boolean, version: number, warehouse: { id: string, code: string } };

export type WarehouseFieldsFragment = { id: string, code: string, name: string, allowsNegative: boolean, archived: boolean, version: number, locations: Array<{ id: string, code: string, kind: LocationKind, archived: boolean, version: number }> };

export type WarehouseGoodsFragment = { id: string, code: string, barcode?: string | null, name: string, version: number, image?: { id: string, url: string } | null, stock: { onHand: number, reserved: number, available: number, incoming: number, blocked: number, at?: string | null }, levels: Array<{ onHand: number, serialCount: number, location: { id: string, code: string, kind: LocationKind, warehouse: { id: string, code: string } }, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null }> };

export type SerialFieldsFragment = { id: string, serial: string, state: SerialState, sku: { id: string, code: string, name: string }, location?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string, status: LotStatus, held: boolean } | null, movements: Array<{ from?: { id: string, code: string } | null, to?: { id: string, code: string } | null, movement: { id: string, kind: StockMovementKind, at: string, document?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null } }>, inspections: Array<{ id: string, code: string, status: InspectionStatus, verdict?: Verdict | null }> };

export type MovementFieldsFragment = { id: string, kind: StockMovementKind, at: string, document?: string | null, reason?: string | null, subjectId?: string | null, actor?: { id: string, name: string } | null, reverses?: { id: string } | null, lines: Array<{ quantity: number, serials: Array<string>, sku: { id: string, code: string, name: string }, from?: { id: string, code: string, warehouse: { id: string, code: string } } | null, to?: { id: string, code: string, warehouse: { id: string, code: string } } | null, lot?: { id: string, code: string } | null }> };

export type WarehouseCountsQueryVariables = Exact<{
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<StockCountFilter>;
}>;


export type WarehouseCountsQuery = { stockCounts: { nodes: Array<{ id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> }>, pageInfo: { hasNextPage: boolean, endCursor?: string | null } } };

export type WarehouseCountQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type WarehouseCountQuery = { stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null };

export type WarehouseCountOpenMutationVariables = Exact<{
  input: StockCountOpenInput;
}>;


export type WarehouseCountOpenMutation = { stockCountOpen: { cursor?: string | null, stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseCountRecordMutationVariables = Exact<{
  input: StockCountRecordInput;
}>;


export type WarehouseCountRecordMutation = { stockCountRecord: { cursor?: string | null, stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseCountCloseMutationVariables = Exact<{
  input: StockCountCloseInput;
}>;


export type WarehouseCountCloseMutation = { stockCountClose: { cursor?: string | null, stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type WarehouseCountCancelMutationVariables = Exact<{
  input: StockCountCancelInput;
}>;


export type WarehouseCountCancelMutation = { stockCountCancel: { cursor?: string | null, stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> } };

export type StockCountResultFragment = { cursor?: string | null, stockCount?: { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> } | null, userErrors: Array<{ code: UserErrorCode, message: string, path: Array<string>, params?: unknown | null }> };

export type StockCountFieldsFragment = { id: string, code: string, status: StockCountStatus, note?: string | null, reason?: string | null, openedAt: string, closedAt?: string | null, version: number, warehouse: { id: string, code: string, name: string }, location?: { id: string, code: string } | null, skus: Array<{ id: string, code: string, name: string }>, openedBy?: { id: string, name: string } | null, closedBy?: { id: string, name: string } | null, movement?: { id: string } | null, lines: Array<{ counted: number, expected?: number | null, difference?: number | null, serials: Array<string>, missingSerials?: Array<string> | null, foundSerials?: Array<string> | null, countedAt: string, sku: { id: string, code: string, name: string }, location: { id: string, code: string }, lot?: { id: string, code: string } | null, countedBy?: { id: string, name: string } | null }> };

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
export const CommentsDocument = /*#__PURE__*/ new TypedDocumentString("fragment CommentFields on Comment { author { id name } body createdAt files { ...FileFields } id internal mentions { id name } nodeId parent { id } pin { file { id name url } x y } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } query Comments($after: String, $first: Int = 50, $nodeId: ID!) { comments(nodeId: $nodeId, first: $first, after: $after) { nodes { ...CommentFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<CommentsQuery, CommentsQueryVariables>;
export const CommentAddDocument = /*#__PURE__*/ new TypedDocumentString("fragment CommentFields on Comment { author { id name } body createdAt files { ...FileFields } id internal mentions { id name } nodeId parent { id } pin { file { id name url } x y } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment UserErrorFields on UserError { code message params path } mutation CommentAdd($input: CommentAddInput!) { commentAdd(input: $input) { comment { ...CommentFields } cursor userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<CommentAddMutation, CommentAddMutationVariables>;
export const NonConformityChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment NonConformityRow on NonConformity { code createdAt dueAt id inspection { code id } lot { code id } severity sku { code id name } status supplier { id name } version } subscription NonConformityChanged($after: Cursor, $nonConformityId: ID) { nonConformityChanged(nonConformityId: $nonConformityId, after: $after) { actor { id name } at cursor data kind nonConformity { ...NonConformityRow } } }", {"persisted":true}) as unknown as TypedDocumentString<NonConformityChangedSubscription, NonConformityChangedSubscriptionVariables>;
export const EventsDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } query Events($after: String, $filter: EventFilter, $first: Int = 50) { events(first: $first, after: $after, filter: $filter) { nodes { ...EventFields } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const EventsHeadDocument = /*#__PURE__*/ new TypedDocumentString("query EventsHead { events(first: 50) { nodes { cursor } } }", {"persisted":true}) as unknown as TypedDocumentString<EventsHeadQuery, EventsHeadQueryVariables>;
export const EventsLiveDocument = /*#__PURE__*/ new TypedDocumentString("fragment EventFields on Event { actor { id name } at cursor data id kind subjectId } subscription EventsLive($after: Cursor, $filter: EventFilter) { events(after: $after, filter: $filter) { ...EventFields } }", {"persisted":true}) as unknown as TypedDocumentString<EventsLiveSubscription, EventsLiveSubscriptionVariables>;
export const FileDocument = /*#__PURE__*/ new TypedDocumentString("fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } query File($id: ID!, $thumbnailWidth: Int! = 320) { node(id: $id) { __typename ... on File { takenAt thumbnailUrl(width: $thumbnailWidth) uploadedBy { id name } ...FileFields } } }", {"persisted":true}) as unknown as TypedDocumentString<FileQuery, FileQueryVariables>;
export const InspectionsDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } query Inspections($after: String, $filter: InspectionFilter, $first: Int = 50) { inspections(first: $first, after: $after, filter: $filter) { nodes { ...InspectionRow } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionsQuery, InspectionsQueryVariables>;
export const InspectionDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } query Inspection($id: ID!) { node(id: $id) { __typename ... on Inspection { ...InspectionFields } } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionQuery, InspectionQueryVariables>;
export const InspectionPlansDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionPlanRow on InspectionPlan { active code counting edition id kind level limits { aql defectClass } name version } query InspectionPlans($activeOnly: Boolean! = true, $after: String, $first: Int = 50, $query: String) { inspectionPlans( first: $first after: $after query: $query activeOnly: $activeOnly ) { nodes { ...InspectionPlanRow } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionPlansQuery, InspectionPlansQueryVariables>;
export const InspectionPlanDocument = /*#__PURE__*/ new TypedDocumentString("fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment InspectionPlanFields on InspectionPlan { items { section { items { ...ChecklistItemFields } repeatPerUnit } ...ChecklistItemFields } sku { code id name } supplier { id name } ...InspectionPlanRow } fragment InspectionPlanRow on InspectionPlan { active code counting edition id kind level limits { aql defectClass } name version } query InspectionPlan($id: ID!) { node(id: $id) { __typename ... on InspectionPlan { ...InspectionPlanFields } } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionPlanQuery, InspectionPlanQueryVariables>;
export const DefectCodesDocument = /*#__PURE__*/ new TypedDocumentString("query DefectCodes($after: String, $first: Int = 200, $query: String) { defectCodes(first: $first, after: $after, query: $query) { nodes { code defectClass id name } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<DefectCodesQuery, DefectCodesQueryVariables>;
export const SamplingPlanDocument = /*#__PURE__*/ new TypedDocumentString("fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } query SamplingPlan($aql: [AqlInput!]!, $edition: SamplingEdition! = GBT_2828_1_2012, $level: InspectionLevel! = II, $lotSize: Int!, $severity: InspectionSeverity! = NORMAL) { samplingPlan( lotSize: $lotSize aql: $aql level: $level severity: $severity edition: $edition ) { ...SamplingPlanFields } }", {"persisted":true}) as unknown as TypedDocumentString<SamplingPlanQuery, SamplingPlanQueryVariables>;
export const InspectionPlanCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment InspectionPlanFields on InspectionPlan { items { section { items { ...ChecklistItemFields } repeatPerUnit } ...ChecklistItemFields } sku { code id name } supplier { id name } ...InspectionPlanRow } fragment InspectionPlanRow on InspectionPlan { active code counting edition id kind level limits { aql defectClass } name version } fragment UserErrorFields on UserError { code message params path } mutation InspectionPlanCreate($input: InspectionPlanCreateInput!) { inspectionPlanCreate(input: $input) { cursor inspectionPlan { ...InspectionPlanFields } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionPlanCreateMutation, InspectionPlanCreateMutationVariables>;
export const DefectCodeCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation DefectCodeCreate($input: DefectCodeCreateInput!) { defectCodeCreate(input: $input) { cursor defectCode { code defectClass id name } userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<DefectCodeCreateMutation, DefectCodeCreateMutationVariables>;
export const InspectionScheduleDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionSchedule($input: InspectionScheduleInput!) { inspectionSchedule(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionScheduleMutation, InspectionScheduleMutationVariables>;
export const InspectionAssignDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionAssign($input: InspectionAssignInput!) { inspectionAssign(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionAssignMutation, InspectionAssignMutationVariables>;
export const InspectionStartDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionStart($input: InspectionStartInput!) { inspectionStart(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionStartMutation, InspectionStartMutationVariables>;
export const InspectionSubmitDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionSubmit($input: InspectionSubmitInput!) { inspectionSubmit(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionSubmitMutation, InspectionSubmitMutationVariables>;
export const InspectionReviewDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionReview($input: InspectionReviewInput!) { inspectionReview(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionReviewMutation, InspectionReviewMutationVariables>;
export const InspectionCloseDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionClose($input: InspectionCloseInput!) { inspectionClose(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionCloseMutation, InspectionCloseMutationVariables>;
export const InspectionCancelDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionCancel($input: InspectionCancelInput!) { inspectionCancel(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionCancelMutation, InspectionCancelMutationVariables>;
export const InspectionReopenDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation InspectionReopen($input: InspectionReopenInput!) { inspectionReopen(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionReopenMutation, InspectionReopenMutationVariables>;
export const LotDisposeDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation LotDispose($input: LotDisposeInput!) { lotDispose(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<LotDisposeMutation, LotDisposeMutationVariables>;
export const ConcessionDecideDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionResult on InspectionPayload { cursor inspection { ...InspectionFields } userErrors { ...UserErrorFields } } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } fragment UserErrorFields on UserError { code message params path } mutation ConcessionDecide($input: ConcessionDecideInput!) { concessionDecide(input: $input) { ...InspectionResult } }", {"persisted":true}) as unknown as TypedDocumentString<ConcessionDecideMutation, ConcessionDecideMutationVariables>;
export const InspectionChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } subscription InspectionChanged($after: Cursor, $filter: InspectionFilter) { inspectionChanged(filter: $filter, after: $after) { actor { id name } at cursor data inspection { ...InspectionRow } kind } }", {"persisted":true}) as unknown as TypedDocumentString<InspectionChangedSubscription, InspectionChangedSubscriptionVariables>;
export const NotificationAddedDocument = /*#__PURE__*/ new TypedDocumentString("fragment NotificationFields on Notification { actor { id name } body comment { id nodeId } createdAt id kind readAt subjectId title } subscription NotificationAdded($after: Cursor) { notificationAdded(after: $after) { cursor notification { ...NotificationFields } } }", {"persisted":true}) as unknown as TypedDocumentString<NotificationAddedSubscription, NotificationAddedSubscriptionVariables>;
export const PortalRightsDocument = /*#__PURE__*/ new TypedDocumentString("query PortalRights { viewer { user { grants(first: 200) { nodes { actions expiresAt nodeId revokedAt } } id } } }", {"persisted":true}) as unknown as TypedDocumentString<PortalRightsQuery, PortalRightsQueryVariables>;
export const PortalSampleDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } query PortalSample($id: ID!) { node(id: $id) { __typename ... on Sample { inspections { code id status verdict } rounds { files { addedBy { id name } approvedBy { id name } changes { after before property } file { thumbnailUrl(width: 320) previewUrl: thumbnailUrl(width: 1280) } } reviewedBy { id name } } ...SampleFields } } }", {"persisted":true}) as unknown as TypedDocumentString<PortalSampleQuery, PortalSampleQueryVariables>;
export const PortalInspectionDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment InspectionFields on Inspection { classResults { acceptance defectClass found rejection } clientStartedAt clientSubmittedAt clientVerdict closedAt createdAt defects { code defectClass id inSample itemId label note photos { ...FileFields } quantity unit } dispositions { decidedAt decidedBy { id name } decisionNote disposition effect expiresAt id note quantity requestedAt requestedBy { id name } status } inspectedQuantity items { check { ...ChecklistItemFields } id label repeatPerUnit results { ...CheckResultFields } section } location { accuracyMeters latitude longitude } note photos { ...FileFields } reason resubmitted reviewedAt reviewedBy { id name } sample { code id title } sampleSeed sampleUnits samplingPlan { ...SamplingPlanFields } selfInspection signature { id url } startedAt submittedBy { id name } verdictReasons { code defectClass effect itemId message } ...InspectionRow } fragment InspectionRow on Inspection { assignee { id name } code disposition dueAt id kind lot { code id quantity status } lotSize plan { code id name version } revision sku { code id name } status submittedAt supplier { id name } verdict version } fragment SamplingPlanFields on SamplingPlan { codeLetter edition fullInspection level limits { acceptance aql counting defectClass planLetter rejection sampleSize } lotSize sampleSize severity } query PortalInspection($id: ID!) { node(id: $id) { __typename ... on Inspection { defects { photos { thumbnailUrl(width: 320) previewUrl: thumbnailUrl(width: 1280) } } photos { thumbnailUrl(width: 320) previewUrl: thumbnailUrl(width: 1280) } ...InspectionFields } } }", {"persisted":true}) as unknown as TypedDocumentString<PortalInspectionQuery, PortalInspectionQueryVariables>;
export const SamplesDocument = /*#__PURE__*/ new TypedDocumentString("fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } query Samples($after: String, $filter: SampleFilter, $first: Int = 50) { samples(first: $first, after: $after, filter: $filter) { nodes { ...SampleRow } pageInfo { endCursor hasNextPage } } }", {"persisted":true}) as unknown as TypedDocumentString<SamplesQuery, SamplesQueryVariables>;
export const SampleDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } query Sample($id: ID!) { node(id: $id) { __typename ... on Sample { ...SampleFields } } }", {"persisted":true}) as unknown as TypedDocumentString<SampleQuery, SampleQueryVariables>;
export const SampleRequestDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRequest($input: SampleRequestInput!) { sampleRequest(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRequestMutation, SampleRequestMutationVariables>;
export const SampleRoundOpenDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundOpen($input: SampleRoundOpenInput!) { sampleRoundOpen(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRoundOpenMutation, SampleRoundOpenMutationVariables>;
export const SampleRoundSubmitDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundSubmit($input: SampleRoundSubmitInput!) { sampleRoundSubmit(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRoundSubmitMutation, SampleRoundSubmitMutationVariables>;
export const SampleRoundWithdrawDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundWithdraw($input: SampleRoundWithdrawInput!) { sampleRoundWithdraw(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRoundWithdrawMutation, SampleRoundWithdrawMutationVariables>;
export const SampleRoundReviewDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundReview($input: SampleRoundReviewInput!) { sampleRoundReview(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRoundReviewMutation, SampleRoundReviewMutationVariables>;
export const SampleRoundDecideDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleRoundDecide($input: SampleRoundDecideInput!) { sampleRoundDecide(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleRoundDecideMutation, SampleRoundDecideMutationVariables>;
export const SampleStageAdvanceDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleStageAdvance($input: SampleStageAdvanceInput!) { sampleStageAdvance(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleStageAdvanceMutation, SampleStageAdvanceMutationVariables>;
export const SampleSealDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleSeal($input: SampleSealInput!) { sampleSeal(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleSealMutation, SampleSealMutationVariables>;
export const SampleDropDocument = /*#__PURE__*/ new TypedDocumentString("fragment CheckResultFields on CheckResult { code count date defectClass fileIds instrument { calibrationDue id } itemId label note outcome overdueInstrument { calibrationDue id } passed readings reason selected text unit } fragment ChecklistItemFields on ChecklistItem { allowNotApplicable choice { multiple options { fails key label } } count { max min } date { notAfter notBefore } defectClass expectedCode files { inApp min } guidance key kind label mandatory maxLength measurement { instrumentRequired lower nominal readings unit upper } } fragment FileFields on File { byteSize contentType createdAt height id name sha256 url width } fragment SampleFields on Sample { dropReason droppedAt requestedBy { id name } rounds { ...SampleRoundFields } seal { code confirmedAt confirmedBy { id name } photos { file { ...FileFields } sha256 } place proposedAt proposedBy { id name } } spec { ...ChecklistItemFields } ...SampleRow } fragment SampleResult on SamplePayload { cursor sample { ...SampleFields } userErrors { ...UserErrorFields } } fragment SampleRoundFields on SampleRound { decision { decidedAt decidedBy { id name } decision reason } dueAt expiresAt files { addedAt file { ...FileFields } id kind replaces { id } submission version } id nonconformingCount note number receivedAt results { ...CheckResultFields } reviewStartedAt stage status submissions submittedAt submittedBy { id name } trackingNumber } fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } fragment UserErrorFields on UserError { code message params path } mutation SampleDrop($input: SampleDropInput!) { sampleDrop(input: $input) { ...SampleResult } }", {"persisted":true}) as unknown as TypedDocumentString<SampleDropMutation, SampleDropMutationVariables>;
export const SampleChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment SampleRow on Sample { code createdAt currentRound { dueAt id number status submittedAt } dueAt id minPhotos physical sku { code id name } stage status supplier { id name } title version } subscription SampleChanged($after: Cursor, $sampleId: ID) { sampleChanged(sampleId: $sampleId, after: $after) { actor { id name } at cursor data kind sample { ...SampleRow } } }", {"persisted":true}) as unknown as TypedDocumentString<SampleChangedSubscription, SampleChangedSubscriptionVariables>;
export const ViewerDocument = /*#__PURE__*/ new TypedDocumentString("fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } organizations { id name slug } permissions roles user { id name } } query Viewer { viewer { ...ViewerFields } }", {"persisted":true}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const SessionCreateDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } organizations { id name slug } permissions roles user { id name } } mutation SessionCreate($input: SessionCreateInput!) { sessionCreate(input: $input) { ...SessionFields } }", {"persisted":true}) as unknown as TypedDocumentString<SessionCreateMutation, SessionCreateMutationVariables>;
export const SessionRefreshDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionRefresh($input: SessionRefreshInput!) { sessionRefresh(input: $input) { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<SessionRefreshMutation, SessionRefreshMutationVariables>;
export const SessionEndDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SessionEnd { sessionEnd { userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<SessionEndMutation, SessionEndMutationVariables>;
export const InvitationAcceptDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } organizations { id name slug } permissions roles user { id name } } mutation InvitationAccept($input: InvitationAcceptInput!) { invitationAccept(input: $input) { ...SessionFields } }", {"persisted":true}) as unknown as TypedDocumentString<InvitationAcceptMutation, InvitationAcceptMutationVariables>;
export const InvitationDocument = /*#__PURE__*/ new TypedDocumentString("query Invitation($token: String!) { invitation(token: $token) { email expiresAt hasPassword invitedBy name organization roles shared { code dueAt title } } }", {"persisted":true}) as unknown as TypedDocumentString<InvitationQuery, InvitationQueryVariables>;
export const SignInCodeRequestDocument = /*#__PURE__*/ new TypedDocumentString("fragment UserErrorFields on UserError { code message params path } mutation SignInCodeRequest($input: SignInCodeRequestInput!) { signInCodeRequest(input: $input) { userErrors { ...UserErrorFields } } }", {"persisted":true}) as unknown as TypedDocumentString<SignInCodeRequestMutation, SignInCodeRequestMutationVariables>;
export const SessionCreateByCodeDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } organizations { id name slug } permissions roles user { id name } } mutation SessionCreateByCode($input: SessionCreateByCodeInput!) { sessionCreateByCode(input: $input) { ...SessionFields } }", {"persisted":true}) as unknown as TypedDocumentString<SessionCreateByCodeMutation, SessionCreateByCodeMutationVariables>;
export const SessionSwitchDocument = /*#__PURE__*/ new TypedDocumentString("fragment SessionFields on SessionPayload { accessToken expiresAt refreshToken userErrors { ...UserErrorFields } viewer { ...ViewerFields } } fragment UserErrorFields on UserError { code message params path } fragment ViewerFields on Viewer { expiresAt organization { currency id name slug timeZone } organizations { id name slug } permissions roles user { id name } } mutation SessionSwitch($input: SessionSwitchInput!) { sessionSwitch(input: $input) { ...SessionFields } }", {"persisted":true}) as unknown as TypedDocumentString<SessionSwitchMutation, SessionSwitchMutationVariables>;
export const TaskChangedDocument = /*#__PURE__*/ new TypedDocumentString("fragment TaskCard on Task { assignee { id name } blockedBy { id number title } dueAt id labels mandatory milestone number overdue priority skus { code id name } startsAt status title version } fragment TaskRow on Task { phase { id name } project { code id name } ...TaskCard } subscription TaskChanged($after: Cursor, $projectId: ID) { taskChanged(projectId: $projectId, after: $after) { actor { id name } at cursor data kind task { reviewer { id } ...TaskRow } } }", {"persisted":true}) as unknown as TypedDocumentString<TaskChangedSubscription, TaskChangedSubscriptionVariables>;
