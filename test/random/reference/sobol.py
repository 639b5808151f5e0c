"""Writes sobol.json: cells of the first 32 points of the Sobol sequence of Joe and Kuo (2008), as SciPy gives them.

Run from this folder: python3 sobol.py
"""

import json

from scipy.stats import qmc

DIMENSIONS = 21201
# Place among the dimensions whose first five direction numbers are not those of an earlier one, counted from 1.
PLACES = [*range(1, 9), 20, 51, 52, 100, 500, 1000]

sequence = qmc.Sobol(DIMENSIONS, scramble=False, bits=30)
cells = (sequence.random(32) * 32).astype(int)
# SciPy follows the Gray code; rows go back to the order of the index.
rows = [None] * 32
for step in range(32):
    rows[step ^ (step >> 1)] = cells[step]
columns = list(dict.fromkeys(tuple(int(row[dimension]) for row in rows) for dimension in range(DIMENSIONS)))
with open('sobol.json', 'w') as file:
    json.dump({str(place): columns[place - 1] for place in PLACES}, file)
    file.write('\n')
