import type { Database } from './database.ts'
import { openEmbedded } from './open-embedded.ts'
import { openServer } from './open-server.ts'
import type { ServicePart } from './part.ts'

/**
 * Opens a PostgreSQL where a URL is given, else the embedded one in a folder. Rejects with an `environment` error that
 * says what is wrong with it.
 */
export const openDatabase = (
  part: ServicePart,
  { databaseUrl, dataDir }: { databaseUrl: string | null; dataDir: string },
): Promise<Database> => (databaseUrl === null ? openEmbedded(part, dataDir) : openServer(part, databaseUrl))
