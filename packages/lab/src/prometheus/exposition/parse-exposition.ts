import { checkFamily } from './check-family.ts'
import { ExpositionError } from './exposition-error.ts'
import { type Family, type MetricType, type Sample, seriesOf } from './family.ts'
import { familyOf } from './family-of.ts'
import { readSample } from './read-sample.ts'

/**
 * Reads an exposition strictly: what Prometheus forgives and another scraper would not is an error here. Line ends,
 * names, escapes, numbers, TYPE before the samples, one block for each metric, no series twice, whole histograms and
 * summaries; in OpenMetrics also `# EOF`. Throws ExpositionError for the first line that is wrong.
 *
 * Source: prometheus.io, Exposition formats; OpenMetrics 1.0. Numbers are decimal: hexadecimal ones are refused.
 */
export const parseExposition = (
  text: string,
  { isOpenMetrics = false }: { isOpenMetrics?: boolean } = {},
): Family[] => {
  const lines = text.split('\n')
  if (lines.pop() !== '')
    throw new ExpositionError(lines.length + 1, 'the last line does not end in a line feed')
  if (isOpenMetrics && lines.pop() !== '# EOF')
    throw new ExpositionError(lines.length + 1, 'expected "# EOF" last')
  const reader = createReader(isOpenMetrics)
  for (const [index, line] of lines.entries()) {
    try {
      reader.read(line, index + 1)
    } catch (error) {
      throw error instanceof ExpositionError
        ? error
        : new ExpositionError(index + 1, (error as Error).message)
    }
  }
  return reader.finish(lines.length)
}

const createReader = (isOpenMetrics: boolean) => {
  const families = new Map<string, Family>()
  const series = new Set<string>()
  let current: Family | null = null

  /** The family of the lines at hand; the one before it is complete then. */
  const enter = (name: string): Family => {
    if (current?.name === name) return current
    leave()
    if (families.has(name)) throw new Error(`${name} was left and comes again: its lines must stand together`)
    current = { name, type: 'untyped', help: null, samples: [] }
    families.set(name, current)
    return current
  }
  const leave = (): void => {
    if (current) checkFamily(current, isOpenMetrics)
    current = null
  }
  const typed = new Set<Family>()

  const readComment = (line: string): void => {
    const [, keyword, name, rest] =
      /^[ \t]*#[ \t]*(HELP|TYPE|UNIT)(?:[ \t]+([^ \t]+))?(?:[ \t]+(.*))?$/s.exec(line) ?? []
    if (keyword === undefined || (keyword === 'UNIT' && !isOpenMetrics)) {
      if (isOpenMetrics) throw new Error('OpenMetrics has no comments of its own')
      return
    }
    if (name === undefined || !/^[a-zA-Z_:][a-zA-Z0-9_:]*$/.test(name))
      throw new Error(`${keyword} needs a metric name`)
    const family = enter(name)
    if (family.samples.length > 0) throw new Error(`${keyword} of ${name} comes after its samples`)
    if (keyword === 'HELP') {
      if (family.help !== null) throw new Error(`${name} has a second HELP`)
      family.help = unescapeHelp(rest ?? '')
    } else if (keyword === 'TYPE') {
      if (typed.has(family)) throw new Error(`${name} has a second TYPE`)
      family.type = readType((rest ?? '').trimEnd(), isOpenMetrics)
      typed.add(family)
    }
  }

  const readLine = (line: string): void => {
    const sample = readSample(line, { isOpenMetrics })
    const name = familyOf(sample.name, current, isOpenMetrics)
    const key = seriesOf(sample)
    if (series.has(key)) throw new Error(`${key} is there twice`)
    series.add(key)
    enter(name).samples.push(sample satisfies Sample)
  }

  return {
    read: (line: string, number: number): void => {
      if (/^[ \t]*$/.test(line)) {
        if (isOpenMetrics) throw new ExpositionError(number, 'OpenMetrics has no empty lines')
      } else if (/^[ \t]*#/.test(line)) readComment(line)
      else readLine(line)
    },
    finish: (number: number): Family[] => {
      try {
        leave()
      } catch (error) {
        throw new ExpositionError(number, (error as Error).message)
      }
      return [...families.values()]
    },
  }
}

const unescapeHelp = (text: string): string =>
  text.replace(/\\(\\|n)/g, (_, what) => (what === 'n' ? '\n' : '\\'))

const textTypes = ['counter', 'gauge', 'histogram', 'summary', 'untyped']
const openMetricsTypes = [
  'counter',
  'gauge',
  'histogram',
  'summary',
  'unknown',
  'info',
  'stateset',
  'gaugehistogram',
]

const readType = (text: string, isOpenMetrics: boolean): MetricType => {
  if (!(isOpenMetrics ? openMetricsTypes : textTypes).includes(text)) {
    throw new Error(`${JSON.stringify(text)} is no type of a metric`)
  }
  return text === 'unknown' ? 'untyped' : (text as MetricType)
}
