import { findPlace } from './place.js'

// The code stands behind the #: it is never sent.
const code = /^#([A-Z0-9]{4,20})$/.exec(location.hash)?.[1] ?? 'CODE'
document.getElementById('command').textContent = `pnpm drill day1 --join ${code}@${findPlace()}`
