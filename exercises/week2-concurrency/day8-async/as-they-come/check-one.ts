// One url: use this file, or leave it.
export {}
