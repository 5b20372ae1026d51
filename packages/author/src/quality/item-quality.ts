import { howMany, type Item, isQuestion, type Problem } from '@firedrill/course'
import type { CourseMaterial, ItemMaterial } from '../material/material.ts'
import type { ItemFigures } from './figures.ts'
import { hashItem } from './hash-item.ts'
import { figuresFile, readFigures } from './keep-figures.ts'

/** What is known of an item. A figure that belongs to other bytes than the item's is not known. */
export interface ItemQuality extends ItemFigures {
  item: Item
  also: number
  wrong: number
}

/** The rule of a figure that is still to be taken for the bytes there are: it says nothing bad of the item. */
export const untaken = 'figure-untaken'

/** How often a hidden test has to have held under load. */
export const fewestRuns = 200

/** Sets the kept figures against the bytes there are; every figure that is missing, stale or bad is a problem. */
export const judgeQuality = (
  root: string,
  { items }: CourseMaterial,
): { items: ItemQuality[]; problems: Problem[] } => {
  const kept = new Map<string, Record<string, ItemFigures>>()
  const figuresOf = (item: Item): ItemFigures => {
    const day = dayOf(item)
    const ofDay = kept.get(day) ?? readFigures(root, day)
    kept.set(day, ofDay)
    return ofDay[item.slug] ?? {}
  }
  const judged = items.map((material) => judgeItem(root, material, figuresOf(material.item)))
  return {
    items: judged.map((one) => one.quality),
    problems: [...judged.flatMap((one) => one.problems), ...findStrangers(kept, items)],
  }
}

const judgeItem = (
  root: string,
  { item, also, wrong }: ItemMaterial,
  { flake, mutate }: ItemFigures,
): { quality: ItemQuality; problems: Problem[] } => {
  const quality = { item, also: also.length, wrong: wrong.length }
  if (isQuestion(item)) return { quality, problems: [] }
  const isFlakeFresh = flake?.hash === hashItem(root, item, 'flake')
  const isMutateFresh = mutate?.hash === hashItem(root, item, 'mutate')
  const renew = {
    flake: `pnpm author flake ${item.slug} --runs ${fewestRuns} --load --save`,
    mutate: `pnpm author mutate ${item.slug} --save`,
  }
  const problems: Problem[] = []
  const report = (message: string, fix: string, rule = 'quality'): void => {
    problems.push({ rule, file: figuresFile(dayOf(item)), field: item.slug, message, fix })
  }
  const measure = (what: string, figure: unknown, command: string): void =>
    report(
      figure ? `the ${what} are of other bytes than the item has now.` : `the ${what} were never taken.`,
      `Take them: ${command}`,
      untaken,
    )
  if (!flake || !isFlakeFresh) measure('repeated runs', flake, renew.flake)
  else if (flake.flakes > 0) {
    report(
      `${flake.flakes} of ${howMany(flake.runs, 'run')} of correct answers did not pass.`,
      `Mend it: ${renew.flake}`,
    )
  } else if (flake.runs < fewestRuns || !flake.isLoaded) {
    const how = flake.isLoaded ? 'under load' : 'without load'
    report(
      `${howMany(flake.runs, 'run')} ${how}: not enough.`,
      `Take ${fewestRuns} under load: ${renew.flake}`,
      untaken,
    )
  }
  if (!mutate || !isMutateFresh) measure('mutants', mutate, renew.mutate)
  else if (mutate.survivors > 0) {
    const alive = howMany(mutate.survivors, 'mutant lives', 'mutants live')
    report(`${alive} without a reason.`, `Kill or excuse: ${renew.mutate}`)
  }
  return {
    quality: { ...quality, ...(isFlakeFresh && { flake }), ...(isMutateFresh && { mutate }) },
    problems,
  }
}

/** Figures of items that are gone. */
const findStrangers = (
  kept: ReadonlyMap<string, Record<string, ItemFigures>>,
  items: readonly ItemMaterial[],
): Problem[] => {
  const ids = new Set(items.map((one) => one.item.id))
  return [...kept].flatMap(([day, figures]) =>
    Object.keys(figures)
      .filter((slug) => !ids.has(`${day}/${slug}`))
      .map((slug) => ({
        rule: 'quality',
        file: figuresFile(day),
        field: slug,
        message: `there is no ${day}/${slug}.`,
        fix: 'Remove its figures, or give them to the item by its new name.',
      })),
  )
}

/** Whether a figure's problem is an item's. */
export const isOf =
  ({ file, field }: Problem) =>
  (item: Item): boolean =>
    file === figuresFile(dayOf(item)) && field === item.slug

const dayOf = (item: Item): string => item.id.slice(0, item.id.indexOf('/'))
