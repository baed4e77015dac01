// A chart as a file: the drawing in print colors, its question above, its source line, release and link below.
// Nothing leaves the browser.

const PRINT = { text: '#141414', behind: '#ffffff', panel: '#ffffff', line: '#c4cad3', font: 'Arial, Helvetica, sans-serif' }
const WIDTH = 900
const EDGE = 16
const SCALE = 2 // pixels of the picture for each of the drawing
const SVG = 'http://www.w3.org/2000/svg'

export async function save(kind, Plotly, figure, template, { title, source_line, file_name }) {
  const height = figure.layout.height ?? 450
  const layout = { ...figure.layout, template: template(PRINT), autosize: false, width: WIDTH - 2 * EDGE, height }
  const drawn = await Plotly.toImage({ data: figure.data, layout }, { format: 'svg', width: layout.width, height })
  const inner = new DOMParser().parseFromString(decodeURIComponent(drawn.slice(drawn.indexOf(',') + 1)), 'image/svg+xml')

  const above = lines(title, 18, 'bold')
  const below = lines(source_line, 13, 'normal')
  const top = EDGE + above.length * 24 + (above.length ? 10 : 0)
  const whole = top + height + below.length * 19 + 2 * EDGE
  const svg = make('svg', { xmlns: SVG, width: WIDTH, height: whole, viewBox: `0 0 ${WIDTH} ${whole}` })
  svg.append(make('rect', { width: WIDTH, height: whole, fill: PRINT.behind }))
  above.forEach((line, n) => svg.append(written(line, EDGE + 18 + n * 24, 18, 'bold')))
  const drawing = document.importNode(inner.documentElement, true)
  for (const [name, value] of Object.entries({ x: EDGE, y: top })) drawing.setAttribute(name, value)
  svg.append(drawing)
  below.forEach((line, n) => svg.append(written(line, top + height + EDGE + 8 + n * 19, 13, 'normal')))

  const text = new XMLSerializer().serializeToString(svg)
  const file = kind === 'svg' ? new Blob([text], { type: 'image/svg+xml' }) : await picture(text, WIDTH, whole)
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(file), download: `${file_name}.${kind}` })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

async function picture(text, width, height) {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: width * SCALE, height: height * SCALE })
  const pen = canvas.getContext('2d')
  pen.scale(SCALE, SCALE)
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((done, fail) => canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('The picture is too large.'))), 'image/png'))
}

function make(name, attributes) {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

function written(line, y, size, weight) {
  const text = make('text', { x: EDGE, y, 'font-size': size, 'font-weight': weight, 'font-family': PRINT.font, fill: PRINT.text })
  text.textContent = line
  return text
}

// The sentence in lines that fit; a word that is wider than a line, as an address can be, is cut.
function lines(sentence, size, weight) {
  const pen = document.createElement('canvas').getContext('2d')
  pen.font = `${weight} ${size}px ${PRINT.font}`
  const fits = (line) => pen.measureText(line).width <= WIDTH - 2 * EDGE
  const found = []
  for (let word of (sentence || '').split(/\s+/).filter(Boolean)) {
    if (found.length && fits(`${found.at(-1)} ${word}`)) {
      found.push(`${found.pop()} ${word}`)
      continue
    }
    while (!fits(word)) {
      let end = word.length
      while (!fits(word.slice(0, end))) end -= 1
      found.push(word.slice(0, end))
      word = word.slice(end)
    }
    found.push(word)
  }
  return found
}
