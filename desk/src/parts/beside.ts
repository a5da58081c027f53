const MARGIN = 6

/** Below what it belongs to, or above where there is no room; never beyond the window. */
export const putBeside = (element: HTMLElement, anchor: HTMLElement): void => {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - width - MARGIN))
  const below = at.bottom + MARGIN
  const top = below + height <= window.innerHeight ? below : Math.max(MARGIN, at.top - height - MARGIN)
  element.style.left = `${left}px`
  element.style.top = `${top}px`
}
