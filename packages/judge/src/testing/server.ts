import { importFile, openOwn } from './loaded.ts'
import { Breach } from '../candidate/breach.ts'
import { currentRun } from './state.ts'

/** A candidate that serves. */
export interface CandidateServer {
  /** `http://127.0.0.1:<port>` of the first port it opened. */
  url: string
  /** Every port it has opened so far. */
  ports: () => number[]
}

/**
 * Runs the candidate as a server, in a fresh process: it finds `PORT` in its environment (0: any free port) and is
 * ready when it listens.
 */
export const server = async (
  options: { env?: Record<string, string>; entry?: string } = {},
): Promise<CandidateServer> => {
  const run = currentRun()
  const loaded = openOwn({ env: { PORT: '0', ...options.env } })
  run.serves(loaded.connection)
  const listening = new Promise<number>((resolve) => loaded.connection.onPort(resolve))
  const failing = new Promise<never>((_resolve, reject) => {
    importFile(loaded, options.entry ?? run.context.entry).catch(reject)
  })
  const port = await Promise.race([listening, failing, silence(run.context.checkMs * 0.8)])
  if (port === null) {
    const breach = new Breach(
      'timeout',
      'The server opened no port. It must listen on the port in PORT; 0 lets the system choose.',
    )
    run.recordBreach(breach)
    loaded.connection.close(breach)
    throw breach
  }
  return { url: `http://127.0.0.1:${port}`, ports: loaded.connection.ports }
}

const silence = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(resolve, ms, null))
