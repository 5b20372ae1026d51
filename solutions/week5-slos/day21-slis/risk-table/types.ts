/** A ratio from 0 to 1, or systems that make up another. */
export type System = number | { all: System[] } | { any: System[] } | { atLeast: number; of: System[] }
