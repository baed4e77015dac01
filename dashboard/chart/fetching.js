// Fetches plotly.js, once a page: with the first chart, or before it where the page knows that one will come.
const main = [...document.scripts].map((script) => script.src).find((src) => src.includes('/static/js/'))
const folder = (main ? main.slice(0, main.indexOf('static/js/')) : `${location.origin}/`) + 'app/static/'

if (!document.getElementById('ww-plotly')) {
  const script = Object.assign(document.createElement('script'), { id: 'ww-plotly', src: `${folder}PLOTLY` })
  window.wagewitnessPlotly = new Promise((done, fail) => {
    script.onload = () => done(window.Plotly)
    script.onerror = () => fail(new Error(`${script.src} could not be loaded.`))
  })
  document.head.append(script)
}
