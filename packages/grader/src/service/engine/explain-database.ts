import { FiredrillError } from '@firedrill/course'

/** What people can do something about, by SQLSTATE or by the system's word for it. */
const known: Partial<Record<string, readonly [message: string, hint: string]>> = {
  ECONNREFUSED: ['does not answer', 'Start it, and look at the host and port in DATABASE_URL.'],
  ECONNRESET: ['broke off', 'It is tried again; nothing that was stored is lost.'],
  EPIPE: ['broke off', 'It is tried again; nothing that was stored is lost.'],
  ENOENT: ['does not answer: its socket is not there', 'Start it, and look at the host in DATABASE_URL.'],
  ENOTFOUND: ['is not found', 'Look at the host in DATABASE_URL.'],
  ETIMEDOUT: ['does not answer in time', 'Look at the network between here and there.'],
  '28000': ['lets this user not in', 'Look at the user in DATABASE_URL, and at pg_hba.conf there.'],
  '28P01': ['refuses the password', 'Look at the password in DATABASE_URL.'],
  '3D000': ['has no database of that name', 'Make it: createdb <name>.'],
  '42501': [
    'forbids what the service must do',
    'Let its user make schemas: GRANT CREATE ON DATABASE … TO …;',
  ],
  '53100': ['has a full disk', 'Make room there. What was stored is whole, and the rest is tried again.'],
  '53200': ['is out of memory', 'Give it more, or fewer neighbours.'],
  '53300': [
    'takes no more connections',
    'A service needs 8 of them: raise max_connections, or end others that hold some.',
  ],
  '57P01': ['was shut down', 'It is tried again; nothing that was stored is lost.'],
  '57P02': ['crashed', 'It is tried again; nothing that was stored is lost.'],
  '57P03': ['is starting, or is being shut down', 'It is tried again in a moment.'],
  '25006': ['can only be read', 'Name the primary in DATABASE_URL, not a replica.'],
}

/** Puts a database's error into a sentence; whatever else it is stays as it was. */
export const explainDatabase = (error: unknown, shown: string): unknown => {
  if (error instanceof FiredrillError) return error
  const { code = '', message } = error as NodeJS.ErrnoException
  const entry = known[code] ?? (isBroken(message) ? known.ECONNRESET : undefined)
  if (!entry) return error
  return new FiredrillError(
    'environment',
    `The database ${shown} ${entry[0]} (${code || message}).`,
    entry[1],
    {
      cause: error,
    },
  )
}

/** node-postgres has words for these, and no code. */
const isBroken = (message = ''): boolean =>
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  )
