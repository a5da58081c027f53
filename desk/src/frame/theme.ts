export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT_AS = 'demarche-theme'

/** The theme chosen before, in this browser. A browser that keeps nothing has the system's. */
export const keptTheme = (): Theme => {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return THEMES.find((theme) => theme === kept) ?? 'auto'
  } catch {
    return 'auto'
  }
}

export const applyTheme = (theme: Theme): void => {
  const { dataset } = document.documentElement
  if (theme === 'auto') delete dataset.theme
  else dataset.theme = theme
}

export const keepTheme = (theme: Theme): void => {
  applyTheme(theme)
  try {
    localStorage.setItem(KEPT_AS, theme)
  } catch {
    // a private window may refuse; the theme then holds for this visit
  }
}
