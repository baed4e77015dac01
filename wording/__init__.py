"""How Wagewitness speaks: names, amounts, times and receipts in words, in every language it knows.

Both the dashboard and the files that `etl` exports say things with it. It knows the vocabulary, but neither Streamlit
nor a table on disk.
"""
