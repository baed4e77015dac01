// What Streamlit hands to the browser with every chart, after fetching.js.
const chart = import(`${folder}CHART`)

export default async (component) => (await chart).show(component, window.wagewitnessPlotly)
