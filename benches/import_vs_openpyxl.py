"""Reads every value of a workbook with openpyxl and prints the seconds it took."""

import sys
import time

import openpyxl

start = time.perf_counter()
book = openpyxl.load_workbook(sys.argv[1], read_only=False)
cells = 0
for sheet in book:
    for row in sheet.iter_rows(values_only=True):
        for value in row:
            if value is not None:
                cells += 1
print(f"openpyxl {openpyxl.__version__} {time.perf_counter() - start:.4f} cells {cells}")
