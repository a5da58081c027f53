const { LN2 } = Math

/**
 * Natural logarithm of x >= 1/2 by basic arithmetic only, to about 1e-12. Math.log may differ in its last bits from one
 * engine to the next; this cannot, so that a beam makes the same choices everywhere.
 */
export const logarithm = (x: number): number => {
  let mantissa = x
  let halvings = 0
  for (; mantissa > 1.5; halvings++) mantissa /= 2
  const t = (mantissa - 1) / (mantissa + 1)
  const square = t * t
  let series = 0
  for (let k = 19; k >= 1; k -= 2) series = series * square + 1 / k
  return halvings * LN2 + 2 * t * series
}
