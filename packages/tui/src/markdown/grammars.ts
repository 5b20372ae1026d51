/* oxlint-disable import/no-unassigned-import -- Prism's grammars add themselves to it, in this order */
import Prism from 'prismjs'
import 'prismjs/components/prism-typescript.js'
import 'prismjs/components/prism-json.js'
import 'prismjs/components/prism-yaml.js'
import 'prismjs/components/prism-bash.js'
import 'prismjs/components/prism-sql.js'
import 'prismjs/components/prism-http.js'
import 'prismjs/components/prism-promql.js'
import 'prismjs/components/prism-diff.js'

/** The languages that the course has code in, by Prism's names. */
export const grammars = Prism.languages
export const { tokenize } = Prism
