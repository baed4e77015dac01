"""The same small chart through the dashboard's own component, alone: what is left is the component's."""

import streamlit as st

from dashboard import chart

first, last = st.slider("Years", 2018, 2025, (2018, 2025), key="years")
values = [(3 * place + last - first) % 11 + place for place in range(10)]
figure = {
    "data": [{"type": "scatter", "mode": "markers", "x": values, "y": list(range(10))}],
    "layout": {"height": 450},
}
chart.show(figure, key="chart", alt="Ten points")
