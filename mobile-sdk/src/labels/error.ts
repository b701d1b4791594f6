import type * as g from '../_generated/graphql.js'
import type { Labels } from './label.js'

/** Short: the full sentence is the error's own message, in the language of the request. */
export const UserErrorCode: Labels<g.UserErrorCode> = {
  ALREADY_EXISTS: ['Already exists', '已存在'],
  CONFLICT: ['Changed meanwhile', '已被他人修改'],
  FORBIDDEN: ['Not allowed', '没有权限'],
  IDEMPOTENCY_KEY_REUSED: ['Key used for another request', '请求标识重复使用'],
  ID_REUSED: ['Id used for something else', '编号已被占用'],
  INTERNAL: ['Server error', '服务器错误'],
  INVALID_CREDENTIALS: ['Wrong e-mail address or password', '邮箱或密码错误'],
  INVALID_EXPIRY: ['Invalid end date', '有效期无效'],
  INVALID_INVITATION: ['Invitation no longer valid', '邀请已失效'],
  INVALID_REFRESH_TOKEN: ['Session ended', '登录已失效'],
  MALFORMED: ['Wrong format', '格式错误'],
  NOT_A_GUEST: ['Not a guest', '不是外部人员'],
  NOT_FOUND: ['Not found', '未找到'],
  NO_MEMBERSHIP: ['No organisation', '不属于任何组织'],
  OUT_OF_RANGE: ['Out of range', '超出范围'],
  RATE_LIMITED: ['Too many requests', '请求过于频繁'],
  REPEATED: ['Entered twice', '重复'],
  REQUIRED: ['Missing', '必填'],
  RESYNC_REQUIRED: ['Reload needed', '需要重新加载'],
  RETRY: ['Try again', '请重试'],
  ROLES_MIXED: ['Guest and member roles mixed', '内外部角色混用'],
  ROLE_TOO_HIGH: ['Role too high', '角色权限过高'],
  SUPPLIER_REQUIRED: ['Supplier missing', '缺少供应商'],
  TOO_LONG: ['Too long', '过长'],
  UNAUTHENTICATED: ['Not signed in', '未登录'],
  UNAVAILABLE: ['Server busy', '服务器繁忙'],
  UNKNOWN_SCOPE: ['Unknown scope', '未知的权限范围'],
  WEAK_PASSWORD: ['Unsuitable password', '密码不符合要求'],
}
