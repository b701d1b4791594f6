const day = (date) => date.toISOString().slice(0, 10)
const nextYear = () => day(new Date(Date.now() + 365 * 24 * 3600 * 1000))

/** An answer that conforms, for each mandatory check of a sample's specification. */
export async function conforming(checks, capture) {
  const results = []
  for (const check of checks) {
    if (check.mandatory) results.push({ itemId: check.key, value: await value(check, capture) })
  }
  return results
}

/** The same for the items of an inspection, of which some are answered once for each unit of the sample. */
export async function conformingItems(items, units, capture) {
  const results = []
  for (const { check, repeatPerUnit } of items) {
    if (!check.mandatory) continue
    for (const unit of repeatPerUnit ? units : [undefined]) {
      results.push({ itemId: check.key, unit, value: await value(check, capture) })
    }
  }
  return results
}

async function value(item, capture) {
  switch (item.kind) {
    case 'PASS_FAIL':
      return { passFail: true }
    case 'CHOICE':
      return { choice: [item.choice.options.find(({ fails }) => !fails).key] }
    case 'MEASUREMENT': {
      const { nominal, lower, upper, readings, instrumentRequired } = item.measurement
      const instrument = instrumentRequired ? { id: 'CALIPER-7', calibrationDue: nextYear() } : undefined
      return { measurement: { readings: Array(readings).fill(nominal ?? lower ?? upper), instrument } }
    }
    case 'COUNT':
      return { count: item.count.min ?? item.count.max ?? 0 }
    case 'TEXT':
      return { text: 'As agreed' }
    case 'PHOTO': {
      const files = []
      for (let n = 0; n < item.files.min; n++) files.push({ fileId: await capture(), inApp: true })
      return { photo: files }
    }
    case 'SCAN':
      return { scan: item.expectedCode ?? '6901234567892' }
    case 'SIGNATURE':
      return { signature: await capture() }
    case 'DATE':
      return { date: item.date.notBefore ?? item.date.notAfter ?? day(new Date()) }
    default:
      return { notApplicable: `this example takes no ${item.kind}` }
  }
}
