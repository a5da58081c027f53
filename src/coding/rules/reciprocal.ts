/** "accused *each other*", "met *one another*": of the kind of those who do it. The head may be either word. */
export const isReciprocal = (forms: readonly string[], head: number): boolean =>
  /^(each other|one another)$/.test(`${forms[head - 1]} ${forms[head]}`) ||
  /^(each other|one another)$/.test(`${forms[head]} ${forms[head + 1]}`)
