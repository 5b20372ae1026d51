/** What breaks. Times are seconds before or after the page; negative is before. */
export type Mechanism =
  /** A release keeps a connection of its pool for so many of a host's orders. */
  | { kind: 'leak'; perOrder: number }
  /** What the delivery estimates come from takes so long. */
  | { kind: 'slow'; from: number; ms: number }
  /** The database is away for some seconds, once. */
  | { kind: 'hiccup'; from: number; seconds: number }
  /** Payments takes the service's token no more, and locks a client that keeps failing. */
  | { kind: 'token'; from: number; lockAfter: number }
  /** One host fails each request, so quickly that it always looks idle. */
  | { kind: 'blackhole'; from: number; ms: number }

/** What the edge and the database are at the beginning. */
export interface Setting {
  /** Times that the edge tries a failed attempt again. */
  retries: number
  /** Queries a second that the database can answer. */
  dbCapacity: number
}
