const day = (date) => date.toISOString().slice(0, 10)
const nextYear = () => day(new Date(Date.now() + 365 * 24 * 3600 * 1000))

/** An answer that conforms, for each mandatory check of a checklist; `capture` uploads a picture and gives its id. */
export async function conforming(items, capture) {
  const results = []
  for (const item of items) {
    if (item.section) results.push(...(await conforming(item.section.items, capture)))
    else if (item.mandatory) results.push({ itemId: item.key, value: await value(item, capture) })
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
