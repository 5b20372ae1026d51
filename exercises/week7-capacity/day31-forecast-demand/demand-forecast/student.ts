/**
 * The value below which a number of Student's t distribution is with chance `p`, above 0 and below 1; `degrees` of
 * freedom is a whole number from 1 on. Abramowitz and Stegun, 26.7.3 and 26.7.4: for whole degrees the chance is a finite
 * sum in the angle whose tangent is t / √degrees. The angle is found by halving.
 */
export function studentQuantile(p: number, degrees: number): number {
  let [low, high] = [-Math.PI / 2, Math.PI / 2]
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2
    if (chanceBelow(middle, degrees) < p) low = middle
    else high = middle
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2)
}

const chanceBelow = (angle: number, degrees: number): number => {
  const isOdd = degrees % 2 === 1
  const cos = Math.cos(angle)
  let term = isOdd ? cos : 1
  let sum = degrees === 1 ? 0 : term
  for (let k = isOdd ? 3 : 2; k < degrees; k += 2) {
    term *= ((k - 1) / k) * cos * cos
    sum += term
  }
  const between = isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
  return (1 + between) / 2
}
