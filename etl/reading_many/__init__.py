"""Many articles → proposals, by several processes, with memory that does not grow with the number of articles.

    articles   paths → the articles to read, each with a name of its own
    entries    a reading → the JSON lines and the columns that DESIGN names
    batch      what a worker does with a few articles
    workers    processes that may die or hang: who was read then is known, and the run goes on
    outputs    where it goes: standard output, a file of lines, a folder of shards or of evidence files; resuming

`etl.read_command` puts them together. Reading one text is not here (`etl.reader`), nor one file (`etl.documents`).
"""
