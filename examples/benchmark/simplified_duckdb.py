"""A far simpler rule than the program's, in DuckDB: how many trainings each advisor has completed by
2 May 2025, the last day of one, the end of the first year in post, and who is late by then."""

import sys

import duckdb

roster, history, out = sys.argv[1:]
duckdb.sql(
    """
    copy (
        select roster.id, roster.hired_on + interval 1 year as due,
               count(taken.advisor) as completed, max(taken.ends_on) as last,
               due < date '2025-05-02' and completed < 2 as late
        from read_csv($roster) as roster
        left join (
            select advisor, ends_on from read_csv($history)
            where status = 'completed' and ends_on <= date '2025-05-02'
        ) as taken on taken.advisor = roster.id
        group by roster.id, roster.hired_on
    ) to '"""
    + out.replace("'", "''")
    + "'",
    params={"roster": roster, "history": history},
)
