import { createServer } from 'node:http'

createServer((_request, response) => {
  response.writeHead(200).end(process.env.TOKEN)
}).listen(Number(process.env.PORT), '127.0.0.1')
