import type { VerdictStatus } from '@firedrill/course'
import type { Entry } from './entry.ts'

/** Fields of a JSON object that nothing is known about. */
export type Fields = Record<string, unknown>

/** Whether fields are an entry as this firedrill writes it. Written by hand: a schema takes ten times as long. */
export const isEntry = (fields: Fields): boolean =>
  fields.version === 1 &&
  matches(fields.id, hexadecimal16) &&
  matches(fields.at, isoTime) &&
  typeof fields.item === 'string' &&
  isKnownKind(fields.kind) &&
  details[fields.kind](fields)

/** The kinds this firedrill knows; anything else was kept by a newer one. */
export const isKnownKind = (kind: unknown): kind is Entry['kind'] =>
  typeof kind === 'string' && Object.hasOwn(details, kind)

const details: Record<Entry['kind'], (fields: Fields) => boolean> = {
  attempt: ({ result, seconds, hints, tries, place, day, checks, files, judgedBy, failed }) =>
    isOneOf(results, result) &&
    (seconds === null || (Number.isFinite(seconds) && Number(seconds) >= 0)) &&
    isCount(hints) &&
    isCount(tries) &&
    isOneOf(places, place) &&
    (judgedBy === undefined || matches(judgedBy, hexadecimal16)) &&
    (day === undefined || matches(day, isoDay)) &&
    (checks === undefined || isChecks(checks)) &&
    (files === undefined || isRecordOf(files, (hash) => matches(hash, sha256))) &&
    (failed === undefined || isRecordOf(failed, isFailedCheck)),
  try: ({ status, place, failing, failed }) =>
    isOneOf(statuses, status) &&
    isOneOf(places, place) &&
    (failing === undefined || isTexts(failing)) &&
    (failed === undefined || isRecordOf(failed, isFailedCheck)),
  hint: ({ number }) => isCount(number) && number !== 0,
  open: ({ place }) => isOneOf(places, place),
  known: ({ isKnown }) => typeof isKnown === 'boolean',
  fire: ({ seed, fault, result, detectSeconds, mitigateSeconds, burned, day }) =>
    matches(seed, hexadecimal8) &&
    typeof fault === 'string' &&
    isOneOf(fireResults, result) &&
    (detectSeconds === null || isCount(detectSeconds)) &&
    (mitigateSeconds === null || isCount(mitigateSeconds)) &&
    Number.isFinite(burned) &&
    Number(burned) >= 0 &&
    matches(day, isoDay),
}

// Objects, because TypeScript then asks for every value of the type.
const results: Record<Extract<Entry, { kind: 'attempt' }>['result'], true> = {
  pass: true,
  reveal: true,
  skip: true,
  leave: true,
}
const statuses: Record<VerdictStatus, true> = {
  pass: true,
  fail: true,
  error: true,
  timeout: true,
  crash: true,
  blocked: true,
}
const places: Record<Extract<Entry, { kind: 'open' }>['place'], true> = { work: true, review: true }
const fireResults: Record<Extract<Entry, { kind: 'fire' }>['result'], true> = {
  mitigated: true,
  'budget-gone': true,
  'out-of-time': true,
  'given-up': true,
}
const hexadecimal8 = /^[0-9a-f]{8}$/
const hexadecimal16 = /^[0-9a-f]{16}$/
const isoTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/
const isoDay = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const sha256 = /^[0-9a-f]{64}$/

const isChecks = (value: unknown): boolean => isRecordOf(value, () => true) && isCounted(value as Fields)

const isCounted = ({ passed, total, failing }: Fields): boolean =>
  isCount(passed) && isCount(total) && isTexts(failing)

const isFailedCheck = (value: unknown): boolean => isRecordOf(value, () => true) && isNamed(value as Fields)

const isNamed = ({ title, misconception }: Fields): boolean =>
  typeof title === 'string' && (misconception === null || typeof misconception === 'string')

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

const isRecordOf = (value: unknown, isValue: (one: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isValue)

const isOneOf = (values: Record<string, true>, value: unknown): boolean =>
  typeof value === 'string' && Object.hasOwn(values, value)

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0

const matches = (value: unknown, shape: RegExp): boolean => typeof value === 'string' && shape.test(value)
