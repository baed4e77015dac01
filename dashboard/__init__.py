"""The dashboard: built tables in, pages out. It parses no article and writes nothing but its own tables' folder."""
