import { usualPort } from '@firedrill/session/workshop'
import { renderUnicodeCompact } from 'uqr'
import type { StaffKeys } from '../http/access.ts'

/** What the instructor needs to open the room. */
export interface Invitation {
  code: string
  /** What stands behind the `@`: an address, or the URL of a proxy. */
  place: string
  /** The page that tells a learner how to join. */
  joinUrl: string
  /** With the instructor's key: for their eyes. */
  boardUrl: string
  /** With a helper's. */
  helperUrl: string
}

/** Makes the addresses of an open workshop. `publicUrl` is a proxy's, where one stands before the host. */
export const makeInvitation = ({
  code,
  keys,
  address,
  port,
  isSecure,
  publicUrl,
}: {
  code: string
  keys: StaffKeys
  address: string
  port: number
  isSecure: boolean
  publicUrl: string | null
}): Invitation => {
  const origin = `${isSecure ? 'https' : 'http'}://${address}:${port}`
  const url = (publicUrl ?? origin).replace(/\/+$/, '')
  const isPlain = publicUrl === null && !isSecure
  const place = isPlain ? (port === usualPort ? address : `${address}:${port}`) : url
  return {
    code,
    place,
    joinUrl: `${url}/#${code}`,
    // What stands behind the # is never sent, so no log of a proxy has it.
    boardUrl: `${url}/board#key=${keys.instructor}`,
    helperUrl: `${url}/board#key=${keys.helper}`,
  }
}

/** The invitation as it is printed. */
export const formatInvitation = (
  { code, place, joinUrl, boardUrl, helperUrl }: Invitation,
  { title, database, firstDay }: { title: string; database: string; firstDay: string },
): string => `
The workshop "${title}" is open. It is kept in ${database}.

Learners type    pnpm drill ${firstDay} --join ${code}@${place}
or scan          ${joinUrl}

${renderUnicodeCompact(joinUrl, { border: 2 })
  .split('\n')
  .map((line) => `  ${line}`)
  .join('\n')}

Your board       ${boardUrl}
A helper's       ${helperUrl}

Keep your board's address off the wall: it holds your key, which releases solutions.
With theirs, helpers see the room, take hands down and write to learners; no more.
Ctrl-C ends the workshop; the same command goes on with it.
`
