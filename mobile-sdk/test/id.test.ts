import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatId, newId, parseId, uuidV7 } from '../src/index.js'

/** From valid.json and invalid.json of the TypeID specification 0.3. */
const valid = [
  ['', '00000000-0000-0000-0000-000000000000', '00000000000000000000000000'],
  ['', '00000000-0000-0000-0000-000000000001', '00000000000000000000000001'],
  ['', '00000000-0000-0000-0000-00000000000a', '0000000000000000000000000a'],
  ['', '00000000-0000-0000-0000-000000000010', '0000000000000000000000000g'],
  ['', '00000000-0000-0000-0000-000000000020', '00000000000000000000000010'],
  ['', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '7zzzzzzzzzzzzzzzzzzzzzzzzz'],
  ['prefix', '0110c853-1d09-52d8-d73e-1194e95b5f19', 'prefix_0123456789abcdefghjkmnpqrs'],
  ['prefix', '01890a5d-ac96-774b-bcce-b302099a8057', 'prefix_01h455vb4pex5vsknk084sn02q'],
  ['pre_fix', '00000000-0000-0000-0000-000000000000', 'pre_fix_00000000000000000000000000'],
] as const
const invalid = [
  'PREFIX_00000000000000000000000000', '12345_00000000000000000000000000', 'pre.fix_00000000000000000000000000',
  'préfix_00000000000000000000000000', '  prefix_00000000000000000000000000', `${'a'.repeat(64)}_00000000000000000000000000`,
  '_00000000000000000000000000', '_', 'prefix_1234567890123456789012345', 'prefix_123456789012345678901234567',
  'prefix_1234567890123456789012345 ', 'prefix_0123456789ABCDEFGHJKMNPQRS', 'prefix_123456789-123456789-123456',
  'prefix_ooooooiiiiiiuuuuuuulllllll', 'prefix_8zzzzzzzzzzzzzzzzzzzzzzzzz', '_prefix_00000000000000000000000000', 'prefix__00000000000000000000000000', '',
]

test('the vectors of the TypeID specification hold', () => {
  for (const [prefix, uuid, id] of valid) {
    assert.equal(formatId(prefix, uuid), id)
    assert.deepEqual(parseId(id), { prefix, uuid })
  }
  for (const id of invalid) assert.throws(() => parseId(id), RangeError, id)
})

test('new ids are UUIDv7 of the given time, and all different', () => {
  const uuid = uuidV7(0x018f_1234_5678)
  assert.match(uuid, /^018f1234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const ids = Array.from({ length: 10_000 }, () => newId('insp'))
  assert.equal(new Set(ids).size, ids.length)
  for (const id of ids.slice(0, 100)) {
    assert.match(id, /^insp_0[0-9a-hjkmnp-tv-z]{25}$/)
    assert.match(parseId(id).uuid, /^.{8}-.{4}-7.{3}-[89ab]/)
  }
})
