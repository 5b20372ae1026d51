import { pause } from '../pause.ts'
import { type Handler, numberFrom } from './call.ts'
import { echo } from './echo.ts'

/** The request as JSON after some seconds, at most ten; decimals are welcome. */
export const delay: Handler = async (call) => {
  const seconds = Math.min(numberFrom(call.part('seconds'), 'seconds'), 10)
  if (await pause(call.response, seconds * 1_000)) await show(call)
}

const show = echo('args', 'data', 'files', 'form', 'headers', 'origin', 'url')
