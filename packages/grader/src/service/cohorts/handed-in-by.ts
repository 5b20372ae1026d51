import { readLearner } from '../../intake/read-learner.ts'
import { takeBytes } from '../../intake/take-bytes.ts'
import { learnerPath } from '../../intake/wanted-files.ts'
import type { Learner } from '../../report/report.ts'
import type { HandedIn } from './handed-in.ts'

/**
 * A submission of somebody whom the caller vouches for, whatever its `learner.yaml` says: that one only seeds the
 * instances of questions, for which it is the learner's own word. Files are by path below `work/`.
 */
export const handedInBy = ({
  origin,
  learner,
  files,
}: {
  origin: string
  learner: Learner
  files: Record<string, string>
}): HandedIn => {
  const taken = Object.entries(files).map(
    ([path, text]) => [path, takeBytes(Buffer.from(text), path)] as const,
  )
  const { [learnerPath]: own, ...rest } = Object.fromEntries(taken)
  const { ownId, note } = readLearner(own, origin)
  return {
    origin,
    shown: origin,
    identity: { learner, ownId, note },
    files: rest,
    unreadable: null,
    ignored: 0,
    received: null,
  }
}
