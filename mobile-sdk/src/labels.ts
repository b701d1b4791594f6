import * as checks from './labels/checks.js'
import * as corrective from './labels/corrective.js'
import * as costs from './labels/costs.js'
import * as error from './labels/error.js'
import * as crm from './labels/crm.js'
import * as devices from './labels/devices.js'
import * as identity from './labels/identity.js'
import * as inventory from './labels/inventory.js'
import * as notify from './labels/notify.js'
import * as orders from './labels/orders.js'
import * as plan from './labels/plan.js'
import * as procurement from './labels/procurement.js'
import * as production from './labels/production.js'
import * as projects from './labels/projects.js'
import * as quality from './labels/quality.js'
import * as samples from './labels/samples.js'
import * as search from './labels/search.js'
import * as afterSales from './labels/after-sales.js'

/** Every enum of the API with every value. */
export const labels = { ...checks, ...corrective, ...costs, ...crm, ...devices, ...error, ...identity, ...inventory, ...notify, ...orders, ...plan, ...procurement, ...production, ...projects, ...quality, ...samples, ...search, ...afterSales }

/** What people read: `label('Role', 'INSPECTOR', 'zh-CN')` -> 质检员. A value newer than this SDK reads as itself. */
export function label(enumName: keyof typeof labels, value: string, language: string): string {
  return labels[enumName][value]?.[language.toLowerCase().startsWith('zh') ? 1 : 0] ?? value
}
