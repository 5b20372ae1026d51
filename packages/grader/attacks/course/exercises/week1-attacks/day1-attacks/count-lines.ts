// The starter: nothing is done yet.
export {}
