/** A drawing for use elsewhere: stands by itself, on white, and says where it comes from. */

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif'
const LINE = 18
const MARGIN = 8
/** Points of a picture for each of the screen, so that it prints sharp. */
const PIXELS = 2

const SVG = 'http://www.w3.org/2000/svg'

/** What colours and measures are drawn by name must be written out where the desk's tokens do not hold. */
const PAINTED = ['fill', 'stroke', 'color', 'stop-color'] as const

/** Gives the colour that a name stands for in the light theme, whatever the desk is shown in. */
const lightColours = (): { readonly of: (paint: string) => string; readonly done: () => void } => {
  const probe = document.createElement('span')
  probe.style.colorScheme = 'light'
  document.body.append(probe)
  return {
    of: (paint) => {
      probe.style.color = ''
      probe.style.color = paint
      return getComputedStyle(probe).color
    },
    done: () => probe.remove(),
  }
}

const textLine = (words: string, y: number, size: number): SVGTextElement => {
  const line = document.createElementNS(SVG, 'text')
  line.textContent = words
  line.setAttribute('x', String(MARGIN))
  line.setAttribute('y', String(y))
  line.setAttribute('font-size', String(size))
  line.setAttribute('fill', 'black')
  return line
}

/** The drawing with its title above and its source below, colours written out. */
export const standAlone = (drawing: SVGSVGElement, title: string, source: string): SVGSVGElement => {
  const { width, height } = drawing.viewBox.baseVal
  const inner = drawing.cloneNode(true) as SVGSVGElement
  inner.setAttribute('y', String(LINE + MARGIN))
  inner.setAttribute('width', String(width))
  inner.setAttribute('height', String(height))
  const colours = lightColours()
  for (const element of [inner, ...inner.querySelectorAll('*')])
    for (const name of PAINTED) {
      const paint = element.getAttribute(name)
      if (paint?.includes('var(') || paint === 'currentColor')
        element.setAttribute(name, colours.of(paint === 'currentColor' ? 'black' : paint))
    }
  colours.done()
  const whole = height + 2 * LINE + 2 * MARGIN
  const outer = document.createElementNS(SVG, 'svg')
  outer.setAttribute('xmlns', SVG)
  outer.setAttribute('viewBox', `0 0 ${width} ${whole}`)
  outer.setAttribute('width', String(width))
  outer.setAttribute('height', String(whole))
  outer.setAttribute('font-family', FONT)
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', String(width))
  ground.setAttribute('height', String(whole))
  ground.setAttribute('fill', 'white')
  outer.append(ground, textLine(title, LINE, 14), inner, textLine(source, whole - MARGIN, 11))
  return outer
}

const svgBlob = (drawing: SVGSVGElement): Blob =>
  new Blob([new XMLSerializer().serializeToString(drawing)], { type: 'image/svg+xml' })

const pngBlob = async (drawing: SVGSVGElement): Promise<Blob> => {
  const address = URL.createObjectURL(svgBlob(drawing))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = drawing.viewBox.baseVal.width * PIXELS
    canvas.height = drawing.viewBox.baseVal.height * PIXELS
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
        'image/png',
      ),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}

export const PICTURE_KINDS = ['svg', 'png'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** Has the browser save a drawing as a file. Rejects when the browser cannot draw it. */
export const savePicture = async (drawing: SVGSVGElement, kind: PictureKind, name: string): Promise<void> => {
  const address = URL.createObjectURL(kind === 'svg' ? svgBlob(drawing) : await pngBlob(drawing))
  const link = document.createElement('a')
  link.href = address
  link.download = `${name}.${kind}`
  link.click()
  URL.revokeObjectURL(address)
}
