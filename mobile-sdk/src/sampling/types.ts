import type {
  CountingMode,
  DefectClass,
  InspectionLevel,
  InspectionSeverity,
  SamplingEdition,
  Verdict,
} from '../_generated/graphql.js'

/** The limit agreed for one defect class; `aql` as the tables print it or any spelling of it, "0" for none. */
export interface ClassLimit {
  defectClass: DefectClass
  aql: string
  counting: CountingMode
}

export interface SamplePlan {
  lotSize: number
  /** null for a lot of one unit. */
  codeLetter: string | null
  /** The letter whose row gives the numbers, after arrows; null when no table gives it. */
  planLetter: string | null
  /** May exceed the lot. */
  sampleSize: number
  acceptance: number
  rejection: number
  /** The sample is as large as the lot or larger. */
  fullInspection: boolean
}

export interface ClassPlan extends SamplePlan {
  defectClass: DefectClass
  aql: string
  counting: CountingMode
  /** Whether the class takes part in the switching rules. */
  switched: boolean
}

/** One sample for one to three classes. */
export interface Scheme {
  edition: SamplingEdition
  lotSize: number
  level: InspectionLevel
  severity: InspectionSeverity
  codeLetter: string | null
  sampleSize: number
  fullInspection: boolean
  /** The most serious class first. */
  classes: ClassPlan[]
}

export interface SampleDraw {
  /** Rising; empty when every unit is inspected. */
  units: number[]
  fullInspection: boolean
  /** Parts that judge a class whose own sample is smaller. */
  classes: { defectClass: DefectClass; units: number[] }[]
}

export interface ClassResult {
  defectClass: DefectClass
  found: number
  acceptance: number
  rejection: number
}

export type ReasonCode =
  | 'NOTHING_INSPECTED'
  | 'CRITICAL_FOUND'
  | 'CLASS_OVER_LIMIT'
  | 'CLASS_BETWEEN_LIMITS'
  | 'CLASS_WITHIN_LIMIT'
  | 'CLASS_WITHOUT_LIMIT'
  | 'MANDATORY_ITEM_FAILED'
  | 'SAMPLE_INCOMPLETE'
  | 'ANSWERS_MISSING'
  | 'AWAITING_RESULT'
  | 'INSTRUMENT_OVERDUE'

export interface Reason extends Partial<ClassResult> {
  code: ReasonCode
  item?: string
  label?: string
  inspected?: number
  required?: number
  count?: number
}

export interface MissingAnswer {
  item: string
  label: string
  unit: number | null
  given: number
  required: number
}

export interface Decision {
  verdict: Verdict
  classes: ClassResult[]
  /** What rejects first, then what is open, then what is in favour. */
  reasons: Reason[]
}

export interface Judgement extends Decision {
  missing: MissingAnswer[]
  missingCount: number
  /** Whether the server would take the report as it is. */
  complete: boolean
}
