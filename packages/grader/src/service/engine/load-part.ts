import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FiredrillError } from '@firedrill/course'
import { partDir, type ServicePart } from './part.ts'

/**
 * Loads pg-boss and its databases from the part; installs them first where they are missing or of another lockfile.
 * Throws an `environment` error where they cannot be had.
 */
export const loadPart = async (repository: string): Promise<ServicePart> => {
  const folder = join(repository, partDir)
  const args = [join(repository, 'tools/install-part.mjs'), folder]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0) {
    throw new FiredrillError(
      'environment',
      `What a service needs could not be installed: ${stderr.trim().slice(-400)}`,
      `Look at the network, then: node tools/install-part.mjs ${partDir}`,
    )
  }
  return (await import(pathToFileURL(join(folder, 'index.mjs')).href)) as ServicePart
}
