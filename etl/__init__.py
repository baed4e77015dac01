"""Evidence files in, Parquet tables out. The rooms are drawn in ARCHITECTURE.md."""
