import type { Mechanism, Setting } from '../world/mechanism.ts'

/** A fire drill as learners may know it: `fire.yaml` of a week. */
export interface FireDrill {
  /** `week1` */
  week: string
  title: string
  /** What the page says, and all that is known. */
  page: string
  /** Time of day of the page, `02:47:00`. */
  clock: string
  /** Share of the error budget that is left when the page comes. */
  budgetLeft: number
  /** Newest first. */
  deploys: Deploy[]
  /** Lines that the log holds whatever happens: they mean nothing. */
  chatter: { text: string; every: number }[]
}

/** Something that went out lately. */
export interface Deploy {
  id: number
  /** Seconds before or after the page; negative is before. */
  at: number
  /** `orders`, or a service of somebody else. */
  service: string
  what: string
}

/** What is broken, what mends it, and what there is to learn: a hidden file of the drill. */
export interface Fault {
  slug: string
  title: string
  mechanism: Mechanism
  setting: Setting
  /** What a host logs that fails on its own. */
  failureLog: string
  /** The looks that show what is wrong, as they are typed. */
  telling: string[]
  /** Commands that mend it, as somebody who knows the way gives them. */
  reference: string[]
  /** Other ways that mend it. */
  also: string[][]
  /** Ways that do not. */
  wrong: { commands: string[]; why: string }[]
  /** What is said of a command in the timeline; the first that a command begins with counts. */
  notes: { command: string; why: string }[]
  debrief: { what: string; sooner: string; alert: string; source: string }
}
