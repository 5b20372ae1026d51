import type { Family, Sample } from './family.ts'
import { parseExposition } from './parse-exposition.ts'

/** An exposition, and ways to ask for what is in it. */
export interface Exposition {
  /** In the order of the text. */
  families: Family[]
  samples: Sample[]
  family: (name: string) => Family | null
  /** The value of the one series with exactly these labels; null where there is none. */
  value: (name: string, labels?: Record<string, string>) => number | null
  /** Every series of a name that has at least these labels. */
  series: (name: string, labels?: Record<string, string>) => Sample[]
}

/** Reads an exposition as strictly as `parseExposition`, which says what it throws. */
export const readExposition = (text: string, format: { isOpenMetrics?: boolean } = {}): Exposition => {
  const families = parseExposition(text, format)
  const samples = families.flatMap((family) => family.samples)
  const series: Exposition['series'] = (name, labels = {}) =>
    samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    )
  return {
    families,
    samples,
    series,
    family: (name) => families.find((family) => family.name === name) ?? null,
    value: (name, labels = {}) =>
      series(name, labels).find((sample) => sizeOf(sample.labels) === sizeOf(labels))?.value ?? null,
  }
}

const sizeOf = (labels: Record<string, string>): number => Object.keys(labels).length
