import { UserErrorCode } from './labels/error.js'
import { GrantAction, Role } from './labels/identity.js'
import type { Label } from './labels/label.js'

/** Every enum of the API with every value. */
export const labels = { GrantAction, Role, UserErrorCode }

/** What people read: `label('Role', 'INSPECTOR', 'zh-CN')` -> 质检员. A value newer than this SDK reads as itself. */
export function label<E extends keyof typeof labels>(enumName: E, value: keyof (typeof labels)[E], language: string): string {
  const found = (labels[enumName] as Record<PropertyKey, Label | undefined>)[value]
  return found?.[language.toLowerCase().startsWith('zh') ? 1 : 0] ?? String(value)
}
