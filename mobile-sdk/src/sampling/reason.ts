import type { Reason } from './types.js'

const CLASS_NAMES = {
  CRITICAL: ['critical', '致命'],
  MAJOR: ['major', '严重'],
  MINOR: ['minor', '轻微'],
} as const

/** One sentence for a person, word for word as the server says it. */
export function reasonText(reason: Reason, language: 'en' | 'zh-CN'): string {
  const { found = 0, label = '' } = reason
  const en = language === 'en'
  const name = reason.defectClass ? CLASS_NAMES[reason.defectClass][en ? 0 : 1] : ''
  const numbers = `Ac ${reason.acceptance}, Re ${reason.rejection}`
  switch (reason.code) {
    case 'NOTHING_INSPECTED':
      return en ? 'Nothing was inspected.' : '未进行检验。'
    case 'CRITICAL_FOUND':
      return en ? `Critical defects found: ${found}; a single one rejects the lot.` : `发现致命缺陷 ${found} 个；发现一个即不接收该批。`
    case 'CLASS_OVER_LIMIT':
      return en ? `Too many ${name} defects: ${found} found (${numbers}).` : `${name}缺陷超出限值：发现 ${found}（${numbers}）。`
    case 'CLASS_BETWEEN_LIMITS':
      return en
        ? `Accepted with ${found} ${name} defects, between both numbers (${numbers}); reduced inspection ends.`
        : `${name}缺陷 ${found}，介于接收数与拒收数之间（${numbers}）：接收该批，恢复正常检验。`
    case 'CLASS_WITHIN_LIMIT':
      return en ? `${found} ${name} defects found, within the limit (${numbers}).` : `${name}缺陷未超出限值：发现 ${found}（${numbers}）。`
    case 'CLASS_WITHOUT_LIMIT':
      return en
        ? `${found} ${name} defects found, but no limit is set for this class; a person must decide.`
        : `发现${name}缺陷 ${found} 个，但该类别未设限值，需人工判定。`
    case 'MANDATORY_ITEM_FAILED':
      return en ? `Mandatory check failed: ${label} (${name}).` : `必检项不合格：${label}（${name}）。`
    case 'SAMPLE_INCOMPLETE':
      return en
        ? `The sample is incomplete: ${reason.inspected} of ${reason.required} units inspected.`
        : `样本未检完：已检 ${reason.inspected} 件，应检 ${reason.required} 件。`
    case 'ANSWERS_MISSING':
      return en ? `Mandatory answers missing: ${reason.count}.` : `缺少必填项 ${reason.count} 项。`
    case 'AWAITING_RESULT':
      return en ? `A result is still awaited: ${label}.` : `等待结果：${label}。`
    case 'INSTRUMENT_OVERDUE':
      return en ? `The calibration of the instrument was overdue: ${label}.` : `测量仪器校准已过期：${label}。`
  }
}
