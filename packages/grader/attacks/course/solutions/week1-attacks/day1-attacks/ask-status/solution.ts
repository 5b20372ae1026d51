export const askStatus = async (url: string): Promise<number> => (await fetch(url)).status
