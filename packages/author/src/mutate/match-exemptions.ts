import type { Exemption } from '../material/read-exemptions.ts'
import type { Mutant, MutantFate } from './mutant.ts'

/** A mutant, and what became of it. */
export interface JudgedMutant extends Mutant {
  fate: MutantFate
  /** What the judge says where it gave no verdict. */
  why: string | null
}

/** Mutants by what is to be done about them. */
export interface MatchedMutants {
  killed: JudgedMutant[]
  exempt: { mutant: JudgedMutant; exemption: Exemption }[]
  /** Neither killed nor exempt. */
  survivors: JudgedMutant[]
  /** Entries that mean no mutant at all. */
  strangers: Exemption[]
  /** Entries all of whose mutants are killed. */
  needless: Exemption[]
}

/** Sets what became of the mutants against what the item exempts. */
export const matchExemptions = (
  mutants: readonly JudgedMutant[],
  exemptions: readonly Exemption[],
): MatchedMutants => {
  const killed = mutants.filter((mutant) => mutant.fate === 'killed')
  const alive = mutants.filter((mutant) => mutant.fate !== 'killed')
  const exempt = alive.flatMap((mutant) => {
    const exemption = exemptions.find((entry) => isMeant(entry, mutant))
    return exemption ? [{ mutant, exemption }] : []
  })
  const spared = new Set(exempt.map((one) => one.mutant))
  const used = (entry: Exemption): boolean => alive.some((mutant) => isMeant(entry, mutant))
  const known = (entry: Exemption): boolean => mutants.some((mutant) => isMeant(entry, mutant))
  return {
    killed,
    exempt,
    survivors: alive.filter((mutant) => !spared.has(mutant)),
    strangers: exemptions.filter((entry) => !known(entry)),
    needless: exemptions.filter((entry) => known(entry) && !used(entry)),
  }
}

/** Lines may move and be laid out anew: white space does not count. */
const isMeant = (entry: Exemption, mutant: Mutant): boolean =>
  (entry.file === undefined || entry.file === mutant.file) &&
  (entry.mutator === undefined || entry.mutator === mutant.mutator) &&
  (entry.mutant === undefined || oneLine(entry.mutant) === oneLine(mutant.original)) &&
  (entry.becomes === undefined || oneLine(entry.becomes) === oneLine(mutant.replacement))

/** A text with every run of white space as one space. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
