"""Writes elementary.json: elementary functions, log gamma and the normal distribution function at 40 digits.

Run from this folder: python3 elementary.py
Arguments are doubles spread evenly or evenly in the logarithm, from a fixed seed.
"""

import json
import math
import random

import mpmath as mp

mp.mp.dps = 40
random.seed(20251124)


def even(low, high, count):
    return [random.uniform(low, high) for _ in range(count)]


def scattered(low, high, count):
    return [math.exp(random.uniform(math.log(low), math.log(high))) for _ in range(count)]


def rows(function, arguments):
    return [[x, float(function(mp.mpf(x)))] for x in arguments]


tables = {
    "exp": rows(mp.exp, even(-745, 709.7, 150) + even(-1, 1, 150) + [709.782712893384, -745.1, -708.5, -720.25]),
    "expm1": rows(mp.expm1, even(-3, 3, 200) + scattered(1e-12, 1, 60) + [-x for x in scattered(1e-12, 40, 60)]),
    "log": rows(mp.log, scattered(1e-300, 1e300, 150) + even(0.5, 2, 200) + [5e-324, 1e-310, 1 + 2**-52, 1 - 2**-53]),
    "log1p": rows(mp.log1p, even(-0.999, 3, 250) + scattered(1e-12, 1e12, 80) + [-x for x in scattered(1e-12, 1, 60)]),
    "logGamma": rows(mp.loggamma, scattered(1e-3, 1e6, 120)),
    "normalCdf": rows(mp.ncdf, even(-38, 8, 150) + even(-3, 3, 100)),
}

pairs = []
while len(pairs) < 300:
    x, y = random.choice([scattered(1e-8, 1e8, 1)[0], random.uniform(0.5, 2)]), random.uniform(-60, 60)
    if abs(y * math.log(x)) < 50:
        pairs.append([x, y, float(mp.power(mp.mpf(x), mp.mpf(y)))])
tables["pow"] = pairs

with open("elementary.json", "w") as file:
    file.write(json.dumps(tables) + "\n")
