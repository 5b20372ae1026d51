/** Seconds as a clock shows them: `0:41`, `12:05`, `1:02:03`. */
export const formatSeconds = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(whole % 60)}` : `${minutes}:${pad(whole % 60)}`
}

const pad = (number: number): string => String(number).padStart(2, '0')
