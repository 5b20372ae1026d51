/** Four weeks from Sunday on: about 200, two more each day, times a factor of the weekday, and some noise. */
export const fourWeeks = [
  143, 217, 253, 235, 233, 214, 149, 156, 235, 256, 258, 246, 231, 165, 159, 245, 281, 275, 255, 254, 166,
  176, 262, 296, 290, 272, 267, 174,
]
