export { findProgram } from './find-program.ts'
export { describeMissing, howToInstall } from './how-to-install.ts'
export { packages as knownPackages } from './known-programs.ts'
