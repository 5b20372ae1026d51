import { safeJson } from '../escape/json.ts'
import type { CreateFormat } from './format.ts'

/** One JSON document of version 1; docs/json.md documents it. */
export const createJson: CreateFormat = ({ title, seeds, visibility }) => {
  let isFirst = true
  return {
    begin: () =>
      `{"version":1,"title":${safeJson(title)},"seeds":"${seeds}","visibility":"${visibility}","submissions":[`,
    submission: (one) => {
      const comma = isFirst ? '\n' : ',\n'
      isFirst = false
      return comma + safeJson(one)
    },
    end: (summary) => `\n],"summary":${safeJson(summary)}}\n`,
  }
}
