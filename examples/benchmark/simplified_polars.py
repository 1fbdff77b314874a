"""The same far simpler rule as in `simplified_duckdb.py`, in Polars."""

import sys
from datetime import date

import polars as pl

roster, history, out = sys.argv[1:]
day = date(2025, 5, 2)
people = pl.scan_csv(roster, try_parse_dates=True).select("id", "hired_on")
taken = (
    pl.scan_csv(history, try_parse_dates=True)
    .filter((pl.col("status") == "completed") & (pl.col("ends_on") <= day))
    .group_by("advisor")
    .agg(pl.len().alias("completed"), pl.col("ends_on").max().alias("last"))
)
(
    people.join(taken, left_on="id", right_on="advisor", how="left")
    .with_columns(pl.col("completed").fill_null(0), pl.col("hired_on").dt.offset_by("1y").alias("due"))
    .with_columns(((pl.col("due") < day) & (pl.col("completed") < 2)).alias("late"))
    .sink_csv(out)
)
