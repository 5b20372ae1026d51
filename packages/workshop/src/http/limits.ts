/** Things that are kept of one learner. */
export const mostKept = 20_000
