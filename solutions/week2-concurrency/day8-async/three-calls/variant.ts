/** The call that began first is now the longest, now covered by the two behind it. */
export default (random: () => number) => {
  const pick = (values: number[]): number => values[Math.floor(random() * values.length)] ?? 0
  const price = pick([120, 150, 180])
  const reviews = pick([210, 240, 270])
  const isLongest = random() < 0.5
  const stock = isLongest ? price + reviews + pick([70, 90, 110]) : reviews + pick([35, 45, 55])
  const answer = Math.max(stock, price + reviews)
  const one = 'You counted one after the other. The first call was under way before anybody waited for it.'
  return {
    values: { stock, price, reviews },
    answer,
    tolerance: 0.5,
    wrong: [
      { answer: stock + price + reviews, sentence: one },
      ...(isLongest
        ? [
            {
              answer: price + reviews,
              sentence:
                'You left out the first call. It is waited for in the end, and it is not back by then.',
            },
          ]
        : [
            {
              answer: stock,
              sentence:
                'You took all three for being under way together. One of them begins only when another has its answer.',
            },
          ]),
      {
        answer: stock + reviews,
        sentence: 'You made the third call wait for the first. Look at what it is given.',
      },
    ],
    worked: `price and reviews, one after the other: ${price} + ${reviews} = ${price + reviews}. stock ran meanwhile, for ${stock}. The longer of the two: ${answer}.`,
  }
}
