/**
 * An http url of this machine where nobody listens: a port that only the system may take. The port of a server that was
 * just closed may belong to somebody else by the time it is asked.
 */
export const nobodyUrl = 'http://127.0.0.1:2'
