import { delay } from './delay.ts'
import { echo } from './echo.ts'
import { late } from './late.ts'
import { route, type Route } from './route.ts'
import { status } from './status.ts'

const sent = ['args', 'data', 'files', 'form', 'headers', 'json', 'origin', 'url'] as const

/** Every path that httpbin has and the lab knows. The first that matches answers. */
export const routes: readonly Route[] = [
  route('GET', '/get', echo('args', 'headers', 'origin', 'url')),
  route('POST', '/post', echo(...sent)),
  route('PUT', '/put', echo(...sent)),
  route('PATCH', '/patch', echo(...sent)),
  route('DELETE', '/delete', echo(...sent)),
  route('any', '/anything', echo(...sent, 'method')),
  route('any', '/anything/*', echo(...sent, 'method')),
  route('GET', '/headers', echo('headers')),
  route('GET', '/ip', echo('origin')),
  route('GET', '/user-agent', echo('user-agent')),

  route('any', '/status/:codes', status),
  route('any', '/delay/:seconds', delay),

  route('GET', '/redirect/#times', late('redirect')),
  route('GET', '/relative-redirect/#times', late('relativeRedirect')),
  route('GET', '/absolute-redirect/#times', late('absoluteRedirect')),
  route('any', '/redirect-to', late('redirectTo')),

  route('GET', '/bytes/#count', late('wholeBytes')),
  route('GET', '/stream-bytes/#count', late('streamedBytes')),
  route('GET', '/range/#count', late('range')),
  route('GET', '/drip', late('drip')),
  route('GET', '/stream/#count', late('stream')),

  route('GET', '/basic-auth/:user/:password', late('basic')),
  route('GET', '/hidden-basic-auth/:user/:password', late('hiddenBasic')),
  route('GET', '/bearer', late('bearer')),

  route('GET', '/cookies', late('showCookies')),
  route('GET', '/cookies/set', late('setCookies')),
  route('GET', '/cookies/set/:name/:value', late('setCookie')),
  route('GET', '/cookies/delete', late('deleteCookies')),

  route('GET', '/gzip', late('gzip')),
  route('GET', '/deflate', late('deflate')),
  route('GET', '/brotli', late('brotli')),

  route('GET', '/cache', late('conditional')),
  route('GET', '/cache/#seconds', late('cacheFor')),
  route('GET', '/etag/:etag', late('tagged')),
  route('GET|POST', '/response-headers', late('responseHeaders')),

  route('GET', '/uuid', late('uuid')),
  route('GET', '/base64/:value', late('base64')),
  route('GET', '/html', late('html')),
  route('GET', '/json', late('json')),
  route('GET', '/xml', late('xml')),
  route('GET', '/robots.txt', late('robots')),
  route('GET', '/deny', late('deny')),
  route('GET', '/encoding/utf8', late('utf8')),
  route('GET', '/links/#count', late('firstPage')),
  route('GET', '/links/#count/#offset', late('page')),
]
