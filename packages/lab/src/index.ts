export { type EchoServer, type Seen, startEcho } from './echo.ts'
