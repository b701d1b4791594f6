// A large live event, from its template to its end, through the SDK against the real server: R6 R7 T1 T2 T3 T6 T7 T10 S1.1 S1.4.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { createMuster, unwrap } from '../../mobile-sdk/dist/index.js'
import { WebSocket } from 'ws'
import { picture } from './pictures.mjs'
import { startServer } from './server.mjs'

const products = ['sqlite', ...(process.env.MUSTER_TEST_POSTGRES ? ['postgres'] : [])]
if (products.length === 1) console.log('MUSTER_TEST_POSTGRES is not set: SQLite only')

// A busy machine takes longer; on a quiet one each of these is within a second.
const SOON = 15_000
const dayIn = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const SIX = ['选品与备货', '脚本与话术', '主播与控场排班', '预热与引流', '直播中控', '售后与复盘']

for (const product of products) {
  test(`a live event on ${product}`, async (t) => {
    // One person does the work of a company within seconds.
    const server = await startServer(product, { MUSTER_RATE_LIMITS: 'off' })
    const open = []
    const signedIn = async (who) => {
      const muster = createMuster({ url: server.url, WebSocket, language: 'zh-CN' })
      open.push(muster)
      const viewer = await muster.session.signIn({ email: `${who}@muyu.example`, password: 'muster-demo' })
      return Object.assign(muster, { me: viewer.user.id })
    }
    t.after(async () => {
      await Promise.all(open.map((muster) => muster.close()))
      await server.stop()
    })
    const people = {}
    for (const who of ['admin', 'manager', 'member', 'inspector', 'warehouse']) people[who] = await signedIn(who)
    await liveEvent(t, server, people)
  })
}

async function liveEvent(t, server, people) {
  const { admin, manager, member } = people
  const by = (id) => Object.values(people).find(({ me }) => me === id) ?? assert.fail(`nobody is ${id}`)
  const refused = (payload) => payload.userErrors.map(({ code }) => code)
  let project
  const tree = async () => {
    const found = await manager.projects.tree({ id: project.id })
    const tasks = found.phases.flatMap((phase) => phase.tasks.nodes)
    return { ...found, tasks, named: (title) => tasks.find((task) => task.title === title) ?? assert.fail(title) }
  }

  await t.test('one click sets up six phases', async () => {
    const { nodes } = await member.projects.templates({ channelKind: 'DOUYIN_LIVE' })
    const template = nodes.find(({ key }) => key === 's-level-live-event')
    const preview = await member.projects.template({ id: template.id })
    assert.deepEqual(preview.phases.map(({ name }) => name), SIX)
    const doers = { design: member, host: member, control: admin, promo: member, qc: people.inspector, warehouse: people.warehouse }
    const channel = unwrap(await manager.channels.create({ input: { kind: 'DOUYIN_LIVE', name: '官方直播间' } }), 'channel')
    const input = {
      templateId: template.id, name: '618 S级直播', startsOn: dayIn(3), channelId: channel.id,
      roles: preview.roles.map(({ key }) => ({ role: key, userId: (doers[key] ?? manager).me })),
    }
    const began = Date.now()
    project = unwrap(await manager.projects.createFromTemplate({ input }), 'project')
    const took = Date.now() - began
    t.diagnostic(`the project stood after ${took} ms`)
    assert.ok(took < 2000, `${took} ms`)
    const { phases, tasks } = await tree()
    assert.deepEqual(phases.map(({ name }) => name), SIX)
    assert.equal(tasks.length, template.taskCount)
    assert.ok(tasks.every(({ assignee, dueAt }) => assignee && dueAt), 'each task has a person and a date')
    const own = await member.tasks.mine({ first: 200 })
    assert.equal(own.nodes.filter((task) => task.project.id === project.id).length, tasks.filter(({ assignee }) => assignee.id === member.me).length)
  })

  await t.test('the project is proposed, approved by somebody else, and begins', async () => {
    const step = (muster, name) => muster.projects.advance({ input: { projectId: project.id, step: name } })
    unwrap(await step(manager, 'PROPOSE'), 'project')
    assert.deepEqual(refused(await step(manager, 'APPROVE')), ['OWN_PROPOSAL'])
    unwrap(await step(admin, 'APPROVE'), 'project')
    assert.equal(unwrap(await step(manager, 'ACTIVATE'), 'project').status, 'ACTIVE')
    assert.deepEqual(refused(await step(manager, 'BEGIN_CLOSING')), ['TASKS_OPEN'])
  })

  const image = picture(618)
  let added = 0
  const file = (muster, name) => (name === '主海报' ? muster.upload(image, { name: `${name}.jpg` }) : muster.upload(Buffer.from(name), { name: `${name}.txt` }))
  /** Ticks everything and adds what is asked for. */
  const fill = async (muster, task) => {
    for (const { id, done } of task.checklist) if (!done) unwrap(await muster.tasks.checklistItemTick({ input: { checklistItemId: id } }), 'checklistItem')
    for (const { id, name, kind } of task.requiredDeliverables.filter(({ required }) => required)) {
      const content = kind === 'LINK' ? { url: `https://example.com/${id}` } : { fileId: (await file(muster, name)).id }
      unwrap(await muster.tasks.deliverableAdd({ input: { taskId: task.id, requirementId: id, content } }), 'deliverable')
      added++
    }
  }
  /** Does a task that is ready, and has it reviewed. */
  const finish = async (id) => {
    const task = await manager.tasks.get({ id })
    const muster = by(task.assignee.id)
    unwrap(await muster.tasks.start({ input: { taskId: id } }), 'task')
    await fill(muster, task)
    let after = unwrap(await muster.tasks.complete({ input: { taskId: id } }), 'task')
    if (after.status === 'IN_REVIEW') after = unwrap(await by(task.reviewer.id).tasks.review({ input: { taskId: id, decision: 'ACCEPT' } }), 'task')
    assert.equal(after.status, 'DONE', task.title)
  }
  /** Does all tasks that can be done until one of them can be. */
  const workUntil = async (reached) => {
    for (;;) {
      const now = await tree()
      if (reached(now)) return now
      const ready = now.tasks.filter(({ status, title }) => status === 'READY' && title !== '海报设计' && title !== '多渠道宣发')
      assert.ok(ready.length > 0, 'somebody can go on')
      for (const { id } of ready) await finish(id)
    }
  }

  await t.test('what waits cannot be started, and what is asked for must be there', async () => {
    const { named } = await tree()
    const poster = named('海报设计')
    assert.equal(poster.status, 'PLANNED')
    assert.deepEqual(refused(await member.tasks.start({ input: { taskId: poster.id } })), ['BLOCKED_BY_PREDECESSOR'])
    const phase = (await tree()).phases[0]
    assert.deepEqual(refused(await manager.projects.phaseApprove({ input: { phaseId: phase.id } })), ['TASKS_OPEN'])
    await workUntil((now) => now.named('海报设计').status === 'READY')
    unwrap(await member.tasks.start({ input: { taskId: poster.id } }), 'task')
    const early = refused(await member.tasks.complete({ input: { taskId: poster.id } }))
    assert.deepEqual(early.sort(), ['CHECKLIST_OPEN', 'DELIVERABLE_MISSING'])
  })

  await t.test('the poster unlocks the promotion', async () => {
    const { named } = await tree()
    const [poster, spread] = [named('海报设计'), named('多渠道宣发')]
    assert.deepEqual(spread.blockedBy.map(({ title }) => title), ['海报设计'])
    const whole = await member.tasks.get({ id: poster.id })
    await fill(member, whole)
    const link = { taskId: poster.id, requirementId: whole.requiredDeliverables.find(({ kind }) => kind === 'LINK').id, content: { url: 'https://live.example.com/618' } }
    unwrap(await member.tasks.deliverableAdd({ input: link }), 'deliverable')
    added++
    const handedIn = unwrap(await member.tasks.complete({ input: { taskId: poster.id } }), 'task')
    assert.equal(handedIn.status, 'IN_REVIEW')
    assert.equal((await tree()).named('多渠道宣发').status, 'PLANNED', 'a review comes first')
    unwrap(await manager.tasks.review({ input: { taskId: poster.id, decision: 'ACCEPT' } }), 'task')
    assert.equal((await tree()).named('多渠道宣发').status, 'READY')
    const seen = await manager.tasks.inputs({ id: spread.id })
    assert.deepEqual(seen.inputs.map(({ name }) => name).sort(), ['主海报', '直播间链接'])
    const current = seen.inputs.find(({ name }) => name === '主海报').versions.at(-1).file
    const bytes = await fetch(new URL(current.url, server.url)).then((answer) => answer.arrayBuffer())
    assert.ok(Buffer.from(image).equals(Buffer.from(bytes)), 'the same file')
    await finish(spread.id)
  })

  await t.test('a milestone slips: the manager is told, and who does it is reminded once', async () => {
    const { tasks } = await tree()
    const slipping = tasks.findLast(({ milestone, status }) => milestone && !['DONE', 'CANCELLED'].includes(status))
    const doer = by(slipping.assignee.id)
    const health = async () => (await manager.planning.health({ id: project.id })).health
    assert.notEqual(await health(), 'LATE')
    const told = heard(manager.events.live({ filter: { kinds: ['project.health_changed'] } }), ({ data }) => data.to === 'LATE')
    const dueAt = new Date(Date.now() + 3_000)
    unwrap(await manager.tasks.update({ input: { taskId: slipping.id, startsAt: null, dueAt: dueAt.toISOString() } }), 'task')
    const event = await told
    t.diagnostic(`told ${Date.now() - dueAt} ms after it was due`)
    assert.deepEqual([event.subjectId, event.data.reasons.includes('MILESTONE_LATE')], [project.id, true])
    assert.equal(await health(), 'LATE')

    const reminders = async () => (await doer.notifications.list({ first: 200 })).nodes.filter(({ kind, subjectId }) => kind === 'OVERDUE' && subjectId === slipping.id)
    await until(async () => (await reminders()).length > 0)
    await new Promise((passed) => setTimeout(passed, 1_500))
    assert.equal((await reminders()).length, 1)

    unwrap(await manager.tasks.update({ input: { taskId: slipping.id, startsAt: slipping.startsAt, dueAt: slipping.dueAt } }), 'task')
    await until(async () => (await health()) !== 'LATE')
  })

  await t.test('all is done, gates are approved, and the project ends', async () => {
    const { phases } = await workUntil(({ tasks }) => tasks.every(({ status }) => status === 'DONE'))
    const gates = phases.filter(({ needsApproval }) => needsApproval)
    assert.deepEqual(gates.map(({ name }) => name), ['选品与备货', '直播中控', '售后与复盘'])
    for (const { id } of gates) unwrap(await manager.projects.phaseApprove({ input: { phaseId: id } }), 'phase')
    const done = await tree()
    assert.ok(done.phases.every(({ state, progress }) => state === 'DONE' && progress === 1))
    assert.equal(done.progress, 1)
    for (const input of [{ step: 'BEGIN_CLOSING' }, { step: 'CLOSE', reason: '复盘会已开，结论见复盘报告' }]) {
      unwrap(await manager.projects.advance({ input: { projectId: project.id, ...input } }), 'project')
    }
    assert.equal((await tree()).status, 'CLOSED')
    const late = await manager.projects.advance({ input: { projectId: project.id, step: 'CANCEL', reason: '迟了' } })
    assert.deepEqual(refused(late), ['PROJECT_NOT_IN_STATE'])
    const found = await manager.projects.deliverables({ id: project.id, first: 200 })
    assert.ok(added > 10)
    assert.equal(found.deliverables.nodes.length, added, 'what was made is found from the project')
  })

  await t.test('the ended project is the template of the next one, and the log is whole', async () => {
    const saved = unwrap(await manager.projects.saveAsTemplate({ input: { projectId: project.id, name: '618 直播（我们的做法）' } }), 'template')
    const next = { templateId: saved.id, name: '双11 S级直播', startsOn: dayIn(40) }
    const { id } = unwrap(await manager.projects.createFromTemplate({ input: next }), 'project')
    const [before, after] = [await tree(), await manager.projects.tree({ id })]
    const shape = ({ phases }) => phases.map(({ name, needsApproval, tasks }) => [name, needsApproval, tasks.nodes.map(({ title, mandatory, milestone, priority }) => [title, mandatory, milestone, priority])])
    assert.deepEqual(shape(after), shape(before))
    assert.ok(after.phases.flatMap(({ tasks }) => tasks.nodes).every(({ status }) => status === 'READY' || status === 'PLANNED'))
    assert.ok(!server.verify().includes('broken'))
  })
}

/** The first value of a stream that is looked for. */
async function heard(stream, wanted) {
  const late = setTimeout(() => assert.fail('nothing was heard'), SOON + 3_000)
  for await (const event of stream) {
    if (event.kind === 'data' && wanted(event.value)) {
      clearTimeout(late)
      return event.value
    }
  }
}

/** Asks again until it is so. */
async function until(holds) {
  const end = Date.now() + SOON
  while (!(await holds())) {
    assert.ok(Date.now() < end, 'it did not become so')
    await new Promise((passed) => setTimeout(passed, 100))
  }
}
