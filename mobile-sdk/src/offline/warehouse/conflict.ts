import type { OperationProblem } from '../types.js'
import type { ConflictKind, GoodsConflict } from './types.js'

const KINDS: Readonly<Record<string, ConflictKind>> = {
  INSUFFICIENT_STOCK: 'STOCK',
  STOCK_RESERVED: 'STOCK',
  STOCK_NEGATIVE: 'STOCK',
  NOT_RESERVED: 'STOCK',
  LOT_HELD: 'HELD',
  STOCK_BLOCKED: 'HELD',
  PLACE_ARCHIVED: 'HELD',
  LOT_STEP_NOT_ALLOWED: 'STATE',
  MOVEMENT_UNDONE: 'STATE',
  ORDER_SHIPPED: 'STATE',
  CONFLICT: 'STALE',
}

/** What kept the server from taking it, so that an app can offer the way out. */
export function conflictOf({ code, message, userErrors = [] }: OperationProblem): GoodsConflict {
  const [first] = userErrors
  const path = first?.path ?? []
  const at = Number(path[path.indexOf('lines') + 1])
  return {
    kind: kindOf(code),
    code,
    message,
    line: path.includes('lines') && Number.isInteger(at) ? at : undefined,
    params: (first?.params ?? {}) as Record<string, unknown>,
  }
}

function kindOf(code: string): ConflictKind {
  const known = KINDS[code]
  if (known) return known
  if (code.startsWith('SERIAL')) return 'SERIAL'
  return /_NOT_IN_STATE$|_NOT_OPEN$/.test(code) ? 'STATE' : 'OTHER'
}
