import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const binary = process.env['MUSTER_BIN'] ?? ''

/** Why tests against the real server are left out; false when they run. */
export const noServer = !existsSync(binary) && 'MUSTER_BIN names no server'

/** The real server with the demo data, on a free port and with a data folder of its own. */
export class DemoServer {
  private process: ChildProcess | undefined
  private settings: Record<string, string> = {}

  private constructor(
    private readonly folder: string,
    private readonly port: number,
  ) {}

  /** `settings` are variables of its environment. */
  static async start(settings?: Record<string, string>): Promise<DemoServer> {
    const server = new DemoServer(await mkdtemp(join(tmpdir(), 'muster-sdk-')), await freePort())
    await server.start(settings)
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts it, with other settings or the ones before. */
  async start(settings = this.settings): Promise<void> {
    this.settings = settings
    const args = ['serve', '--demo', '--data', this.folder, '--listen', `127.0.0.1:${this.port}`]
    const { DATABASE_URL: _, ...env } = process.env
    this.process = spawn(binary, args, { stdio: 'ignore', env: { ...env, ...settings } })
    for (let tries = 0; tries < 1200; tries++) {
      if (this.process.exitCode !== null) throw new Error(`the server ended with ${this.process.exitCode}`)
      const ready = await fetch(`${this.url}/readyz`).catch(() => undefined)
      if (ready?.ok) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error('the server is not ready after a minute')
  }

  /** Ends the server as a power cut would. */
  async kill(): Promise<void> {
    const process = this.process
    if (!process || process.exitCode !== null) return
    const ended = new Promise((resolve) => process.once('exit', resolve))
    process.kill('SIGKILL')
    await ended
  }

  /** Copies everything while the server runs; the function that it gives puts that copy in the place of all later. */
  async backup(): Promise<() => Promise<void>> {
    const copy = await mkdtemp(join(tmpdir(), 'muster-backup-'))
    this.run('backup', join(copy, 'b'))
    return async () => {
      await this.kill()
      await rm(this.folder, { recursive: true, force: true })
      this.run('restore', join(copy, 'b'))
      await rm(copy, { recursive: true, force: true })
      await this.start()
    }
  }

  private run(command: string, folder: string): void {
    const { DATABASE_URL: _, ...env } = process.env
    const { status, stderr } = spawnSync(binary, [command, folder, '--data', this.folder], { encoding: 'utf8', env })
    if (status !== 0) throw new Error(`muster ${command}: ${stderr}`)
  }

  async remove(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
