"""A great many articles: on a cluster in, tables of Parquet out, and questions across them."""
