import type { Handler } from './call.ts'
import { reply, replyJson } from './reply.ts'

/** A page. */
export const html: Handler = (call) => reply(call, 200, page)

/** A list in JSON. */
export const json: Handler = (call) =>
  replyJson(call, {
    services: [
      { name: 'orders', replicas: 3 },
      { name: 'billing', replicas: 2 },
    ],
  })

/** The same list in XML. */
export const xml: Handler = (call) => reply(call, 200, list, { 'content-type': 'application/xml' })

/** Tells robots to leave `/deny` alone. */
export const robots: Handler = (call) =>
  reply(call, 200, 'User-agent: *\nDisallow: /deny\n', { 'content-type': 'text/plain' })

/** What a robot finds that went there. */
export const deny: Handler = (call) =>
  reply(call, 200, 'robots.txt asked you to stay away.\n', { 'content-type': 'text/plain' })

/** Text in many scripts. */
export const utf8: Handler = (call) => reply(call, 200, scripts)

const page = `<!doctype html>
<html lang="en">
  <head><title>The pager</title></head>
  <body>
    <h1>The pager</h1>
    <p>It rang at three. By four the budget of the month was gone, and nobody could say where.</p>
  </body>
</html>
`

const list = `<?xml version="1.0" encoding="utf-8"?>
<services>
  <service name="orders" replicas="3"/>
  <service name="billing" replicas="2"/>
</services>
`

const scripts = `<h1>One word in many scripts</h1>
<pre>
English   pager      Español  búsqueda   Français  alerte déclenchée
Deutsch   Störung    Polski   żółć       Türkçe    ığdır
Ελληνικά  βλάβη      Русский  сбой       עברית     תקלה
العربية   عطل        हिन्दी     गड़बड़ी      ไทย       ขัดข้อง
中文       故障        日本語    障害        한국어     장애
Symbols   ∑ ≤ ∞ €    Emoji    🚨 👩‍🚒
</pre>
`
