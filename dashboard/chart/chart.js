// One chart on the page: Plotly draws it, this module updates it in place and leads from a mark to its observation.
//
// In: a figure, the description, a few words. Out: `pick` with the id of the observation whose mark was clicked,
// touched or opened with the keyboard. Marks are points, bars and heatmap cells whose customdata is
// [observation id, what a screen reader says]. Which quote is open is told by the evidence panel (`ww-open`).

const REACH = { mouse: 6, pen: 12, touch: 24 } // pixels around a mark that still count as the mark
const SLIP = 10 // pixels that a finger may move and still tap
const SAME_ROW = 4
const ROOM = 600 // a hover label beside a mark: in less, it would cover the mark that the keys have reached

const charts = new WeakMap()

export function show({ data, parentElement, setTriggerValue }, plotly) {
  let chart = charts.get(parentElement)
  if (!chart) charts.set(parentElement, (chart = new Chart(parentElement, plotly)))
  chart.onPick = (id) => setTriggerValue('pick', id)
  chart.update(data)
  // Streamlit also calls this for a run that a newer one overtook: only a chart that has left the page is gone.
  return () => parentElement.isConnected || chart.remove()
}

class Chart {
  constructor(parent, plotly) {
    this.parent = parent
    this.plotly = plotly
    this.at = null // the mark that the keys have reached
    this.build()
    this.width = this.stage.clientWidth
    this.resizing = new ResizeObserver(() => this.resize())
    this.resizing.observe(this.stage)
    this.leaving = new AbortController()
    const { signal } = this.leaving
    window.addEventListener('ww-open', () => this.outline(), { signal })
    this.listen(signal)
  }

  build() {
    this.root = element('div', 'ww-chart')
    this.stage = element('div', 'ww-stage')
    this.plot = element('div', 'ww-plot')
    this.rings = element('div', 'ww-rings')
    this.keys = element('p', '')
    this.heard = element('div', 'ww-heard')
    const below = element('div', 'ww-below')
    this.files = element('div', 'ww-files')
    this.keys.id = `ww-keys-${Math.random().toString(36).slice(2)}`
    this.stage.setAttribute('role', 'img') // until its marks are there
    this.plot.setAttribute('aria-hidden', 'true')
    this.rings.setAttribute('aria-hidden', 'true')
    this.heard.setAttribute('aria-live', 'polite')
    this.heard.setAttribute('role', 'status')
    this.files.setAttribute('role', 'group')
    for (const kind of ['SVG', 'PNG']) {
      const button = element('button', '')
      button.type = 'button'
      button.textContent = kind
      button.onclick = () => this.download(kind.toLowerCase())
      this.files.append(button)
    }
    this.stage.append(this.plot, this.rings)
    below.append(this.keys, this.files)
    this.root.append(this.stage, this.heard, below)
    this.parent.append(this.root)
  }

  update(data) {
    this.data = data
    this.stage.setAttribute('aria-label', data.alt)
    this.keys.textContent = data.words.keys
    this.files.setAttribute('aria-label', data.words.files)
    for (const button of this.files.children) {
      button.setAttribute('aria-label', data.words.file.replace('{kind}', button.textContent))
    }
    if (this.figureText !== data.figure) {
      this.figureText = data.figure
      this.figure = JSON.parse(data.figure)
      this.isDrawn = false
    }
    const theme = this.theme()
    if (this.themeText !== JSON.stringify(theme)) {
      this.themeText = JSON.stringify(theme)
      this.template = template(theme)
      this.isDrawn = false
    }
    this.stage.style.minHeight = `${this.figure.layout?.height ?? 450}px`
    this.draw()
  }

  theme() {
    const style = getComputedStyle(this.root)
    const color = (name) => style.getPropertyValue(`--st-${name}`).trim()
    return {
      text: color('text-color'), behind: color('background-color'), panel: color('secondary-background-color'),
      line: color('border-color'), font: style.fontFamily,
    }
  }

  async draw() {
    let Plotly
    try {
      this.isComing = !window.Plotly
      if (this.isComing) this.plot.textContent = this.data.words.coming
      Plotly = await this.plotly
    } catch (error) {
      this.plot.textContent = this.data.words.failed
      throw error
    }
    if (this.isDrawn || !this.width || !this.parent.isConnected) return
    this.isDrawn = true
    if (this.isComing) this.plot.textContent = this.isComing = ''
    const { data = [], layout = {} } = this.figure
    const isFixed = layout.dragmode === false
    this.isFixed = isFixed
    await Plotly.react(
      this.plot,
      data,
      { uirevision: 'kept', ...layout, template: fitted(this.template, layout), autosize: false, width: this.width },
      { displayModeBar: false, showTips: false, doubleClick: isFixed ? false : 'reset' },
    )
    if (!this.isListening) {
      this.isListening = true
      this.plot.on('plotly_afterplot', () => this.settle())
      this.settle()
    }
  }

  resize() {
    const width = this.stage.clientWidth
    if (!width || Math.abs(width - this.width) < 1) return
    this.width = width
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => {
      if (this.isDrawn) window.Plotly.relayout(this.plot, { width })
      else this.draw()
    })
  }

  // After each drawing: where the marks are is asked anew, and what surrounds them follows.
  settle() {
    this.found = null
    const isWalkable = hasMarks(this.figure) // asked of the figure: asking the page would lay it out anew
    if (isWalkable !== this.isWalkable) {
      this.isWalkable = isWalkable
      this.stage.setAttribute('role', isWalkable ? 'application' : 'img')
      if (isWalkable) {
        this.stage.tabIndex = 0
        this.stage.setAttribute('aria-describedby', this.keys.id)
      } else {
        this.stage.removeAttribute('tabindex')
        this.stage.removeAttribute('aria-describedby')
      }
    }
    if (this.at) this.at = this.stops().find((stop) => stop.id === this.at.id) ?? null
    this.outline()
  }

  // Every mark with an observation: {id, said, left, top, right, bottom, curve, point}, in the stage's pixels.
  marks() {
    if (this.found) return this.found
    const origin = this.stage.getBoundingClientRect()
    const found = []
    const add = (custom, trace, point, text, box) => {
      const [id, said] = Array.isArray(custom) ? custom : [custom]
      if (!id || box.right <= box.left || box.bottom <= box.top) return
      found.push({ id: String(id), said: said || withoutTags(text), curve: trace.index, point, ...box })
    }
    for (const node of this.plot.querySelectorAll('.points .point')) {
      const calculated = node.closest('.trace')?.__data__
      const trace = calculated?.[0]?.trace
      const point = node.__data__?.i
      if (!trace?.customdata || point === undefined) continue
      const rect = (node.querySelector('path') ?? node).getBoundingClientRect()
      const box = {
        left: rect.left - origin.left, top: rect.top - origin.top,
        right: rect.right - origin.left, bottom: rect.bottom - origin.top,
      }
      if (trace.cliponaxis !== false && !this.isInside(trace, box)) continue
      add(trace.customdata[point], trace, point, at(trace.hovertext, point) ?? at(trace.text, point), box)
    }
    this.plot.calcdata?.forEach(([cells]) => {
      const trace = cells?.trace
      if (trace?.type !== 'heatmap' || trace.visible !== true || !trace.customdata) return
      const { x, y } = this.axes(trace)
      trace.customdata.forEach((row, i) =>
        row?.forEach((custom, j) => {
          const across = [cells.x[j], cells.x[j + 1]].map((edge) => x.c2p(edge) + x._offset).sort((a, b) => a - b)
          const down = [cells.y[i], cells.y[i + 1]].map((edge) => y.c2p(edge) + y._offset).sort((a, b) => a - b)
          const box = { left: across[0], right: across[1], top: down[0], bottom: down[1] }
          if (this.isInside(trace, box)) add(custom, trace, [i, j], at(trace.hovertext?.[i] ?? trace.text?.[i], j), box)
        }),
      )
    })
    return (this.found = found)
  }

  axes(trace) {
    const layout = this.plot._fullLayout
    const name = (id) => `${id[0]}axis${id.slice(1)}`
    return { x: layout[name(trace.xaxis)], y: layout[name(trace.yaxis)] }
  }

  isInside(trace, box) {
    const { x, y } = this.axes(trace)
    const across = (box.left + box.right) / 2 - x._offset
    const down = (box.top + box.bottom) / 2 - y._offset
    return across >= -1 && across <= x._length + 1 && down >= -1 && down <= y._length + 1
  }

  // The marks as the keys walk them: rows from top to bottom, in a row from left to right. Marks that stand beside
  // each other for one observation, as both ends of a range do, are one stop.
  stops() {
    const middle = (mark) => (mark.top + mark.bottom) / 2
    const marks = [...this.marks()].sort((a, b) => middle(a) - middle(b))
    let row = 0
    marks.forEach((mark, n) => {
      if (n && middle(mark) - middle(marks[n - 1]) > SAME_ROW) row += 1
      mark.row = row
    })
    marks.sort((a, b) => a.row - b.row || a.left - b.left)
    const stops = []
    for (const mark of marks) {
      const last = stops.at(-1)
      if (last && last.id === mark.id && last.row === mark.row) last.marks.push(mark)
      else stops.push({ id: mark.id, row: mark.row, said: mark.said, marks: [mark] })
    }
    return stops
  }

  listen(signal) {
    const { stage } = this
    let pressed = null
    stage.addEventListener('pointerdown', (event) => { pressed = event }, { capture: true, signal })
    stage.addEventListener('pointercancel', () => { pressed = null }, { capture: true, signal })
    // On the window: while a button is down, Plotly lays a sheet over the page that takes what follows.
    window.addEventListener('pointerup', (event) => {
      const began = pressed
      pressed = null
      if (!began || began.pointerId !== event.pointerId || event.button !== 0) return
      if (Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY) > SLIP) return
      const mark = this.nearest(event)
      if (mark) {
        this.at = this.stops().find((stop) => stop.id === mark.id)
        this.onPick(mark.id)
      }
    }, { capture: true, signal })
    stage.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'mouse') stage.classList.toggle('ww-over', Boolean(this.nearest(event)))
    }, { signal })
    // A finger that moves over a chart without zoom scrolls the page: Plotly would hold it.
    for (const kind of ['touchstart', 'touchmove', 'touchend']) {
      stage.addEventListener(kind, (event) => { if (this.isFixed) event.stopPropagation() }, { capture: true, passive: true, signal })
    }
    stage.addEventListener('keydown', (event) => this.press(event), { signal })
    stage.addEventListener('focus', () => {
      if (stage.matches(':focus-visible')) this.walk(this.at ?? this.stops()[0])
    }, { signal })
    stage.addEventListener('blur', () => this.leave(), { signal })
  }

  // The mark under the pointer, or the nearest one within its reach.
  nearest(event) {
    const origin = this.stage.getBoundingClientRect()
    const [x, y] = [event.clientX - origin.left, event.clientY - origin.top]
    let best = null
    for (const mark of this.marks()) {
      const away = Math.hypot(Math.max(mark.left - x, 0, x - mark.right), Math.max(mark.top - y, 0, y - mark.bottom))
      if (away > (REACH[event.pointerType] ?? REACH.touch)) continue
      const off = Math.hypot((mark.left + mark.right) / 2 - x, (mark.top + mark.bottom) / 2 - y)
      if (!best || away < best.away || (away === best.away && off < best.off)) best = { mark, away, off }
    }
    return best?.mark
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.isWalkable) return
    const stops = this.stops()
    const n = stops.findIndex((stop) => stop.id === this.at?.id && stop.row === this.at?.row)
    const next = {
      ArrowRight: () => stops[Math.min(n + 1, stops.length - 1)],
      ArrowLeft: () => stops[Math.max(n - 1, 0)],
      ArrowDown: () => (n < 0 ? stops[0] : nextRow(stops, stops[n], 1)),
      ArrowUp: () => (n < 0 ? stops[0] : nextRow(stops, stops[n], -1)),
      Home: () => stops[0],
      End: () => stops.at(-1),
    }[event.key]
    if (next) this.walk(next())
    else if (event.key === 'Enter' || event.key === ' ') {
      if (this.at) this.onPick(this.at.id)
    } else if (event.key === 'Escape' && document.activeElement === this.stage) this.stage.blur()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  walk(stop) {
    if (!stop) return
    this.at = stop
    this.outline()
    const stops = this.stops()
    const n = stops.findIndex((other) => other.id === stop.id && other.row === stop.row) + 1
    this.heard.textContent = fill(this.data.words.mark, { said: stop.said, n, all: stops.length })
    if (this.width >= ROOM) {
      window.Plotly.Fx.hover(this.plot, [{ curveNumber: stop.marks[0].curve, pointNumber: stop.marks[0].point }])
    }
    this.rings.querySelector('.ww-walked')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  leave() {
    this.heard.textContent = ''
    if (this.plot._fullLayout) window.Plotly.Fx.unhover(this.plot)
    this.outline()
  }

  // Rings lie over the drawing, so that a chosen or walked mark needs no new drawing.
  outline() {
    const isWalking = document.activeElement === this.stage && this.stage.matches(':focus-visible')
    const chosen = window.wagewitnessOpen
    const wanted = [
      ...(chosen ? this.stops().filter((stop) => stop.id === chosen) : []).map((stop) => [stop, 'ww-chosen']),
      ...(isWalking && this.at ? [[this.at, 'ww-walked']] : []),
    ]
    if (!wanted.length && !this.rings.firstChild) return
    this.rings.replaceChildren(...wanted.map(([{ marks }, kind]) => {
      const ring = element('div', `ww-ring ${kind}`)
      const air = 4
      const [left, top] = [Math.min(...marks.map((mark) => mark.left)), Math.min(...marks.map((mark) => mark.top))]
      Object.assign(ring.style, {
        left: `${left - air}px`, top: `${top - air}px`,
        width: `${Math.max(...marks.map((mark) => mark.right)) - left + 2 * air}px`,
        height: `${Math.max(...marks.map((mark) => mark.bottom)) - top + 2 * air}px`,
      })
      return ring
    }))
  }

  async download(kind) {
    const { save } = await import(new URL('TAKE_AWAY', import.meta.url))
    const { data = [], layout = {} } = JSON.parse(this.figureText)
    const print = (colors) => fitted(template(colors), layout)
    await save(kind, await this.plotly, { data, layout }, print, this.data.take_away)
  }

  remove() {
    this.leaving.abort()
    this.resizing.disconnect()
    if (this.plot._fullLayout) window.Plotly.purge(this.plot)
    charts.delete(this.parent)
    this.root.remove()
  }
}

// What a figure leaves open is drawn in these colors; what it says itself stays.
function template({ text, behind, panel, line, font }) {
  const axis = {
    gridcolor: line.length === 7 ? `${line}a0` : line, zerolinecolor: line, linecolor: line, tickcolor: line,
    tickfont: { color: text, size: 14 }, title: { font: { color: text, size: 14 } },
  }
  return {
    layout: {
      font: { family: font, color: text, size: 14 },
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      hoverlabel: { bgcolor: panel, bordercolor: text, font: { family: font, color: text, size: 14 }, align: 'left' },
      legend: { font: { color: text } },
      xaxis: axis,
      yaxis: axis,
      annotationdefaults: { font: { color: text } },
      coloraxis: { colorbar: { tickfont: { color: text } } },
    },
    data: { heatmap: [{ textfont: { size: 13 } }] },
  }
}

// A figure that names its margins knows what stands in them: making room again would draw it twice.
function fitted(template, layout) {
  const automargin = !layout.margin
  const { xaxis, yaxis } = template.layout
  return { ...template, layout: { ...template.layout, xaxis: { ...xaxis, automargin }, yaxis: { ...yaxis, automargin } } }
}

function hasMarks({ data = [] }) {
  const isMark = (custom) => (Array.isArray(custom) ? custom.some(isMark) : Boolean(custom))
  return data.some((trace) => trace.visible !== false && isMark(trace.customdata))
}

function nextRow(stops, from, step) {
  const row = stops.filter((stop) => stop.row === from.row + step)
  if (!row.length) return from
  const off = (stop) => Math.abs(stop.marks[0].left - from.marks[0].left)
  return row.reduce((best, stop) => (off(stop) < off(best) ? stop : best))
}

function element(name, className) {
  const made = document.createElement(name)
  if (className) made.className = className
  return made
}

const at = (texts, n) => (Array.isArray(texts) ? texts[n] : texts)

const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name])

function withoutTags(text) {
  const read = new DOMParser().parseFromString(String(text ?? '').replace(/<br\s*\/?>/g, ', '), 'text/html')
  return read.body.textContent
}
