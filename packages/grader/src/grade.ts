import { gradeSubmission, type GradeTools } from './grading/grade-submission.ts'
import { type GradingOptions, openGrading } from './grading/open-grading.ts'
import type { Found } from './intake/find-submissions.ts'
import type { Intake } from './intake/handed.ts'
import { readSubmission } from './intake/read-submission.ts'
import { wantedFiles } from './intake/wanted-files.ts'
import type { GradedSubmission } from './report/report.ts'
import type { Assignment } from './scope/assignment.ts'
import type { ScopedItem } from './scope/choose-items.ts'

/** What is graded, and how. */
export interface GradeOptions extends GradingOptions {
  submissions: readonly Found[]
  /** The items that count; null where each submission says itself what is in it. */
  scope: readonly ScopedItem[] | null
  assignment: Assignment | null
  /** The assignment's file, as the caller named it: for the commands that repeat a verdict. */
  assignmentFile: string | null
  /** Makes the seeds of code items secret. */
  seedKey: Uint8Array | null
  /** Repeats a verdict. */
  seed: string | null
  /** When the submissions were received; by their archives' or files' times unless told. */
  received: Date | null
  /** Takes each grade in the order of `submissions`, as soon as it and those before it are made. */
  onSubmission: (graded: GradedSubmission) => void
}

/** Submissions that are read and not yet written: more than a judge's runs between two canaries, bounded all the same. */
const mostInFlight = 128
const mostBytes = 64 * 1024 * 1024

/**
 * Grades submissions one after another: found, read, judged, handed on, forgotten. Before anything is graded, each item
 * that counts is proven. Rejects with a `content` error where an item is unfit, with an `environment` error where the
 * containment asked for cannot be had, and with the signal's reason where it is aborted; nothing is left running.
 */
export const grade = async (options: GradeOptions): Promise<void> => {
  const { scope, signal } = options
  const grading = await openGrading(options)
  const tools: GradeTools = { ...options, ...grading }
  const wanted = wantedFiles((scope ?? grading.everything).map(({ item }) => item))
  const inFlight: { graded: Promise<GradedSubmission>; bytes: number }[] = []
  const held = { bytes: 0 }
  const handOn = async (): Promise<void> => {
    const oldest = inFlight.shift()
    if (!oldest) return
    const graded = await oldest.graded
    held.bytes -= oldest.bytes
    options.onSubmission(graded)
  }
  try {
    await Promise.all((scope ?? []).map(({ item }) => grading.prove(item)))
    for (const found of options.submissions) {
      signal.throwIfAborted()
      const intake = await readSubmission(found, wanted)
      const graded = gradeSubmission(tools, found, intake)
      // It is awaited in its turn; until then a fault of another must not end the process.
      graded.catch(() => {})
      inFlight.push({ graded, bytes: sizeOf(intake) })
      held.bytes += sizeOf(intake)
      while (inFlight.length >= mostInFlight || held.bytes > mostBytes) await handOn()
    }
    while (inFlight.length > 0) await handOn()
  } finally {
    await grading.close()
  }
}

const sizeOf = (intake: Intake): number =>
  intake.ok
    ? [...intake.handed.files.values()].reduce(
        (sum, file) => sum + ('text' in file ? file.text.length : 0),
        0,
      )
    : 0
