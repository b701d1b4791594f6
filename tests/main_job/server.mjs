// The real server on a database of its own, which a test may kill and start again.
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = process.env.MUSTER_BIN
if (!binary) throw new Error('MUSTER_BIN must name the server')

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

/** Makes a PostgreSQL database beside the test server's own. */
function postgresDatabase() {
  const server = process.env.MUSTER_TEST_POSTGRES
  const name = `main_job_${process.pid}`
  execFileSync('psql', ['-q', server, '-c', `CREATE DATABASE ${name}`])
  return server.replace(/\/[^/]*$/, `/${name}`)
}

/** `settings` are variables of its environment; they hold until a restart gives others. */
export async function startServer(product, settings = {}) {
  const data = mkdtempSync(join(tmpdir(), 'muster-main-job-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const database = product === 'postgres' ? { DATABASE_URL: postgresDatabase() } : {}
  const env = { ...process.env, DATABASE_URL: undefined, ...database, MUSTER_LOG: 'warn', MUSTER_SMTP_URL: process.env.MUSTER_TEST_SMTP }
  for (const name of Object.keys(env)) if (env[name] === undefined) delete env[name]
  let child

  const start = async () => {
    child = spawn(binary, ['serve', '--demo', '--data', data, '--listen', `127.0.0.1:${port}`], { env: { ...env, ...settings }, stdio: ['ignore', 'ignore', 'inherit'] })
    for (let tries = 0; tries < 600; tries++) {
      const ready = await fetch(`${url}/readyz`).then((answer) => answer.ok, () => false)
      if (ready) return
      if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error('the server is not ready')
  }
  const end = (signal) =>
    new Promise((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', resolve)
      child.kill(signal)
    })

  await start()
  return {
    url,
    port,
    killAndRestart: async (others = settings) => {
      await end('SIGKILL')
      settings = others
      await start()
    },
    /** What `muster verify` says of the stopped or running server's log. */
    verify: () => execFileSync(binary, ['verify', '--data', data], { env, encoding: 'utf8' }),
    stop: async () => {
      await end('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}
