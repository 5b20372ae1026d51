import type { Course } from '@firedrill/course'
import { makeDayPack, packOf } from '@firedrill/course/pack'
import { faultsDir } from '@firedrill/fire/read'
import type { PackFile } from './read-tracked.ts'

/** The sealed pack of every fire drill. Nothing in it is locked: what was broken is told when a fire is over. */
export const sealFires = (
  course: Course,
  { hidden }: { hidden: readonly PackFile[] },
  secret: Uint8Array,
): PackFile[] =>
  course.weeks.flatMap((week) => {
    const dir = `${faultsDir(week)}/`
    const own = hidden.filter(({ path }) => path.startsWith(dir))
    const at = packOf(`${dir}.`)
    if (!at || own.length === 0) return []
    const files = Object.fromEntries(own.map(({ path, bytes }) => [path.slice(dir.length), bytes.toString()]))
    const bytes = makeDayPack({ secret, day: `fire${week.number}`, files, locked: {} })
    return [{ path: at.pack, bytes, isExecutable: false }]
  })
