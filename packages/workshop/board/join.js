import { element, find } from './element.js'
import { findPlace } from './place.js'

// The code stands behind the #: it is never sent.
const code = /^#([A-Z0-9]{4,20})$/.exec(location.hash)?.[1] ?? 'CODE'
find('command').textContent = `pnpm drill day1 --join ${code}@${findPlace()}`

const systems = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }
const processors = { x64: 'Intel or AMD', arm64: 'ARM' }

const describe = (platform) => {
  if (platform === null) return 'Any system, with Node and a network'
  const [system, processor] = platform.split('-')
  const chip = platform === 'darwin-arm64' ? 'Apple silicon' : processors[processor]
  return `${systems[system]}, ${chip}; needs nothing else`
}

/** An archive, how to take it, and how to start what is in it. */
const drawKit = ({ name, bytes, sha256, platform }) => {
  const url = new URL(`kit/${name}`, location.href).href
  const isWindows = name.endsWith('.zip')
  const pnpm = platform === null ? 'npx -y pnpm@12' : isWindows ? '.\\pnpm' : './pnpm'
  const next = isWindows ? `; cd firedrill; ${pnpm} drill tour` : ` && cd firedrill && ${pnpm} drill tour`
  return element(
    'li',
    {},
    element('strong', {}, describe(platform)),
    ': ',
    element('a', { href: url, download: name }, name),
    `, ${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`,
    element(
      'p',
      {},
      element(
        'code',
        {},
        `${isWindows ? 'curl.exe' : 'curl'} -O ${url}${isWindows ? ';' : ' &&'} tar -xf ${name}${next}`,
      ),
    ),
    element('p', { className: 'sum' }, 'SHA-256 ', element('code', {}, sha256)),
  )
}

const response = await fetch('kit.json')
const { kits } = await response.json()
find('kits').hidden = kits.length === 0
find('kit-list').replaceChildren(...kits.map(drawKit))
