import type { Load } from './types.ts'

/** A server as the plan sees it. */
export class Server {
  readonly room: number

  constructor(perServer: number, use: number) {
    if (!(perServer > 0) || perServer === Infinity) throw new RangeError('perServer')
    if (!(use > 0) || use > 1) throw new RangeError('use')
    this.room = perServer * use
  }

  neededFor(peak: number): number {
    if (!(peak >= 0) || peak === Infinity) throw new RangeError('peak')
    const exact = peak / this.room
    const nearest = Math.round(exact)
    return exact - nearest < 1e-9 ? nearest : nearest + 1
  }
}

export const whole = (name: string, value: number): number => {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(name)
  return value
}

export function serversFor({ peak, perServer, use, spare }: Load & { spare: number }): number {
  return whole('spare', spare) + new Server(perServer, use).neededFor(peak)
}

export function sparesOf({ servers, peak, perServer, use }: Load & { servers: number }): number {
  return whole('servers', servers) - new Server(perServer, use).neededFor(peak)
}
