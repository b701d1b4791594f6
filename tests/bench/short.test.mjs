// The measurements work: each runs for seconds and says what it found. No figure is asserted.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

function short(what, ...more) {
  const done = spawnSync(`tests/${what}/run`, [...more, '--short'], { cwd: root, encoding: 'utf8' })
  assert.equal(done.status, 0, done.stdout + done.stderr)
  return done.stdout
}

const databases = process.env.MUSTER_TEST_POSTGRES ? 2 : 1

test('bench prints figures beside aims', () => {
  const said = short('bench')
  for (const line of ['submit ', 'share of the ceiling', 'ready after', 'memory']) {
    assert.ok(said.split(line).length - 1 >= databases, `${line} is missing:\n${said}`)
  }
})

test('bench measures large projects', () => {
  const said = short('bench', 'projects')
  for (const line of ['board ', 'tree ', 'forecast', 'date follows change']) {
    assert.equal(said.split(line).length - 1, databases, `${line}:\n${said}`)
  }
})

test('soak loses nothing that was acknowledged, and the log is whole', () => {
  assert.equal(short('soak').match(/none lost/g)?.length, databases)
})

test('fuzz finds no defect', () => {
  assert.match(short('fuzz'), /[1-9]\d+ pieces of broken input, no defect/)
})
