"""Writes the Arrow and Parquet files of this folder: the first bars of the sample, in the types that pyarrow writes."""

import datetime
import os

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

HERE = os.path.dirname(os.path.abspath(__file__))
ROWS = 300


def stream(name, table, rows, **options):
    """One Arrow stream with at most `rows` bars per batch."""
    with pa.OSFile(os.path.join(HERE, name), "wb") as sink:
        with pa.ipc.new_stream(sink, table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
            writer.write_table(table, max_chunksize=rows)


def main():
    """Write them all."""
    table = pa.csv.read_csv(os.path.join(HERE, "../../../data/sp500.csv")).slice(0, ROWS)
    table = table.drop_columns(["Open"])
    days = table.column("Date").to_pylist()
    texts = table.set_column(0, "Date", pa.array([d.isoformat() for d in days]))
    stamps = [datetime.datetime.combine(d, datetime.time(16)) for d in days]
    stream("one_batch.arrows", table, ROWS)
    stream("batches_zstd.arrows", texts, 100, compression="zstd")
    stream("timestamps.arrows", table.set_column(0, "Date", pa.array(stamps, pa.timestamp("us"))), ROWS)
    floats = table.set_column(1, "High", table.column("High").cast(pa.float32()))
    stream("float32.arrows", floats, ROWS)
    missing = [None] + table.column("Low").to_pylist()[1:]
    with_gap = table.set_column(2, "Low", pa.array(missing, pa.float64()))
    stream("missing.arrows", with_gap, ROWS)
    stream("words.arrows", table.set_column(2, "Low", pa.array(["low"] * ROWS)), ROWS)

    def parquet(name, what, **options):
        pa.parquet.write_table(what, os.path.join(HERE, name), **options)

    parquet("dates.parquet", table)
    parquet("groups_texts_zstd.parquet", texts, row_group_size=100, compression="zstd")
    parquet("timestamps.parquet", table.set_column(0, "Date", pa.array(stamps, pa.timestamp("us"))))
    parquet("missing.parquet", with_gap)
    parquet("words.parquet", table.set_column(2, "Low", pa.array(["low"] * ROWS)))


if __name__ == "__main__":
    main()
