import { FiredrillError } from '@firedrill/course'

/** An `environment` error for a file that cannot be read or written; `path` is told as it was given. */
export const fileError = (deed: 'read' | 'written', path: string, cause: unknown): FiredrillError => {
  const { reason, mend } = explain(cause)
  const hint =
    deed === 'read' ? mend : `${mend} A running firedrill then writes what it holds; repeat an import.`
  return new FiredrillError('environment', `The journal ${path} cannot be ${deed}: ${reason}.`, hint, {
    cause,
  })
}

const explain = (cause: unknown): { reason: string; mend: string } => {
  switch ((cause as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { reason: 'there is no space left for it', mend: 'Free some space on its disk.' }
    case 'EROFS':
      return { reason: 'its disk is read-only', mend: 'Make the disk writable.' }
    case 'EACCES':
    case 'EPERM':
      return {
        reason: 'permission is denied',
        mend: 'Look with `ls -ld` at who owns the file and its folder, and give yourself permission.',
      }
    case 'EISDIR':
      return { reason: 'it is not a file', mend: 'Move away what stands at this path.' }
    case 'ENOTDIR':
    case 'EEXIST':
      return {
        reason: 'part of its path is not a folder',
        mend: 'Move away the file that stands where a folder should be.',
      }
    default:
      return {
        reason: cause instanceof Error ? cause.message : String(cause),
        mend: 'Check the disk and the path.',
      }
  }
}
