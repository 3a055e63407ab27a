#!/usr/bin/env python3
"""Usage: spark.py BULLETIN FOLDER
Lints the pages of FOLDER with Apache Spark, in local mode as on a cluster, in the two ways that the
README names, and compares with one process: the same findings, line for line once they are sorted
(Spark keeps the order within a partition, partitions are ours to choose)."""
import pathlib
import shlex
import subprocess
import sys

from pyspark import SparkConf, SparkContext


def main():
    bulletin, folder = sys.argv[1], pathlib.Path(sys.argv[2]).absolute()
    pages = sorted(str(path) for path in folder.rglob("*.txt"))
    command = [bulletin, "lint", "--format", "jsonl", "--fail-on", "never", "--quiet"]
    alone = subprocess.run([*command, *pages], check=True, capture_output=True, text=True).stdout.splitlines()

    conf = SparkConf().setMaster("local[2]").setAppName("bulletin").set("spark.ui.enabled", "false")
    conf = conf.set("spark.driver.bindAddress", "127.0.0.1").set("spark.driver.host", "127.0.0.1")
    spark = SparkContext(conf=conf)
    spark.setLogLevel("ERROR")
    try:
        # Names to a process a partition: the pages lie where every worker sees them.
        paths = spark.parallelize(pages, 4)
        by_path = paths.pipe(shlex.join([*command, "--files-from", "-"]), checkCode=True).collect()
        # A page to a process: the pages lie anywhere that Spark reads.
        files = spark.binaryFiles(folder.as_uri() + "/*.txt", 4)
        by_text = files.flatMap(lambda page: lint(command, *page)).collect()
    finally:
        spark.stop()
    print(f"{len(pages)} pages, {len(alone)} findings, {len(by_path)} by path, {len(by_text)} by text")
    return 0 if alone and by_path == alone and sorted(by_text) == sorted(alone) else 1


def lint(command, uri, page):
    """The findings of one page, under the name that it has in the other runs."""
    name = uri.removeprefix("file:")
    done = subprocess.run([*command, "--stdin-filename", name, "-"], input=page, check=True, capture_output=True)
    return done.stdout.decode().splitlines()


if __name__ == "__main__":
    sys.exit(main())
