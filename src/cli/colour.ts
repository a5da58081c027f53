/** `--color` or `--no-color`; undefined when neither is given. */
export type ColourWish = boolean | undefined

/** Colour when asked for, else as NO_COLOR and FORCE_COLOR say, else on a terminal that can show it. */
export const wantsColour = (
  wish: ColourWish,
  env: NodeJS.ProcessEnv,
  terminal: { readonly isTTY?: boolean },
): boolean => {
  if (wish !== undefined) return wish
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  return terminal.isTTY === true && env.TERM !== 'dumb'
}
