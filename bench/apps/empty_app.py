"""The least that a Streamlit app can do: a year filter and one line of text that names it."""

import streamlit as st

first, last = st.slider("Years", 2018, 2025, (2018, 2025), key="years")
with st.container(key="answer"):
    st.write(f"From {first} to {last}")
