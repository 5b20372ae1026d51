// fails: loses no answer to a failure | Nobody listens at one of 3 urls. You rejected (required: an outcome for each url). One dead host makes every other invisible.
import { request } from 'undici'

export async function askAll(urls: string[]) {
  const answers = await Promise.all(urls.map((url) => request(url)))
  await Promise.all(answers.map(({ body }) => body.dump()))
  return answers.map(({ statusCode }, index) => ({ url: urls[index], status: statusCode }))
}
