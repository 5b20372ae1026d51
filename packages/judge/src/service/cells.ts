import { join } from 'node:path'
import { writeEquipment } from '../sandbox/equipment.ts'
import type { Cell, Containment } from '../sandbox/sandbox.ts'
import { runsFolder } from '../sandbox/wrap-judge.ts'

/** The run at hand and the one after it. */
export interface Cells {
  own: Cell
  next: Cell
}

/** Hands out the cells of a judge at T2, one run after the other. Null at T1. */
export const createCells = (containment: Containment | null, scratch: string): (() => Cells) | null => {
  if (!containment) return null
  const equipment = join(scratch, 'equipment')
  writeEquipment(equipment)
  const cell = (number: number): Cell => ({
    containment,
    uid: containment === 'own-user' ? uidOf(number) : null,
    equipment,
    folder: join(runsFolder(scratch), String(number)),
  })
  let last = 0
  return () => {
    last++
    return { own: cell(last), next: cell(last + 1) }
  }
}

/** Above the numbers that systems and containers hand out, and of this judge alone while its runs last. */
const uidOf = (run: number): number => 2_000_000_000 + (process.pid % 100_000) * 1_000 + (run % 1_000)
