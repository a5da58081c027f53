const { LN2 } = Math

/**
 * Natural logarithm of x >= 3/4 by basic arithmetic only, to about 1e-8. Math.log may differ in its last bits from one
 * engine to the next; this cannot, so that a beam makes the same choices everywhere.
 */
export const logarithm = (x: number): number => {
  let mantissa = x
  let halvings = 0
  for (; mantissa > 1.5; halvings++) mantissa /= 2
  // The series of ln((1 + t) / (1 - t)), |t| <= 1/5.
  const t = (mantissa - 1) / (mantissa + 1)
  const s = t * t
  return halvings * LN2 + 2 * t * (1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s / 11)))))
}
