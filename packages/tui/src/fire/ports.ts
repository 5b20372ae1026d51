import type { Debrief, Fire } from '@firedrill/fire'
import type { BestFire } from './draw-debrief.ts'

/** What a fire on screen asks for. */
export interface FirePorts {
  /** Keeps how it ended, once, and says what the learner's best was before. */
  keep: (fire: Fire, debrief: Debrief) => BestFire | null
}
