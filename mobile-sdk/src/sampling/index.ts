/** The twin of the server's inspection rules: the same plans, draws, verdicts and switching, without network. */
export { compareDecimals } from './decimal.js'
export { AQLS, CLASSES, LEVELS, codeLetter, inspectQuantity, plan, scheme } from './plan.js'
export { draw, drawScheme } from './draw.js'
export { count, criticalAnywhere, type Finding } from './tally.js'
export { evaluate, type Evaluation, type ItemResult, type Outcome, type Question } from './checklist.js'
export { decide, effect, type Evidence } from './verdict.js'
export { judgeReport, schemeOf, type Report } from './report.js'
export { reasonText } from './reason.js'
export {
  SWITCHING_REASONS,
  lotOutcome,
  startSwitching,
  step,
  type LotOutcome,
  type Switching,
  type SwitchingChange,
  type SwitchingEvent,
  type SwitchingReason,
  type SwitchingState,
} from './switching.js'
export type * from './types.js'
