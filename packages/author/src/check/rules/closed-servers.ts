import type { Problem } from '@firedrill/course'
import type { ItemMaterial } from '../../material/material.ts'

/** No hidden test asks a server that it has closed: whoever is judged beside it may have got the port. */
export const checkClosedServers = ({ closedServers }: ItemMaterial): Problem[] =>
  closedServers.map(({ file, line, name }) => ({
    rule: 'closed-server',
    file,
    line,
    message: `asks ${name} after it was closed: its port may be somebody else's by then.`,
    fix: 'Ask `nobodyUrl` of @firedrill/lab, where nobody listens.',
  }))
