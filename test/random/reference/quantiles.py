"""Writes quantiles.json: quantiles of every family at 40 digits with mpmath, rounded to doubles.

Run from this folder: python3 quantiles.py
The probabilities are the doubles written in the file, so the reference answers the same question as the code.
"""

import json

import mpmath as mp
import scipy.stats as st

mp.mp.dps = 40
PROBABILITIES = [1e-10, 1e-6, 1e-3, 0.01, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.95, 0.99, 0.999, 1 - 1e-6, 1 - 1e-10]


def refine(cdf, sf, density, guess, p):
    """Newton's method on the smaller tail, in the logarithm of x."""
    q = 1 - p
    u = mp.log(mp.mpf(guess))
    for _ in range(60):
        x = mp.exp(u)
        if p <= 0.5:
            t = cdf(x)
            step = mp.log(t / p) * t / (x * density(x))
        else:
            t = sf(x)
            step = -mp.log(t / q) * t / (x * density(x))
        u -= step
        if abs(step) < mp.mpf(10) ** -25:
            return mp.exp(u)
    raise ArithmeticError(f"no convergence at {p}")


def normal(p):
    return mp.sqrt(2) * mp.erfinv(2 * p - 1) if 0.1 < p < 0.9 else normal_tail(p)


def normal_tail(p):
    q = min(p, 1 - p)
    z = mp.mpf(st.norm.isf(float(q)))
    for _ in range(60):
        tail = mp.erfc(z / mp.sqrt(2)) / 2
        step = mp.log(tail / q) * tail / mp.npdf(z)
        z += step
        if abs(step) < mp.mpf(10) ** -30:
            break
    return -z if p < 0.5 else z


def gamma(p, shape):
    a = mp.mpf(shape)
    log_gamma_above = mp.loggamma(a + 1)
    smallest = mp.exp((mp.log(p) + log_gamma_above) / a)
    if smallest < mp.mpf(10) ** -30:
        return smallest
    return refine(
        lambda x: mp.gammainc(a, 0, x, regularized=True),
        lambda x: mp.gammainc(a, x, mp.inf, regularized=True),
        lambda x: mp.exp((a - 1) * mp.log(x) - x - mp.loggamma(a)),
        st.gamma.ppf(float(p), shape),
        p,
    )


def beta(p, alpha, other):
    a, b = mp.mpf(alpha), mp.mpf(other)
    if p > 0.5 and st.beta.ppf(float(p), float(alpha), float(other)) > 0.5:
        return 1 - beta_below(1 - p, b, a)
    return beta_below(p, a, b)


def beta_below(p, a, b):
    smallest = mp.exp((mp.log(p) + mp.log(a) + mp.log(mp.beta(a, b))) / a)
    if smallest < mp.mpf(10) ** -30:
        return smallest
    guess = st.beta.ppf(float(p), float(a), float(b))
    return refine(
        lambda x: mp.betainc(a, b, 0, x, regularized=True),
        lambda x: mp.betainc(b, a, 0, 1 - x, regularized=True),
        lambda x: mp.exp((a - 1) * mp.log(x) + (b - 1) * mp.log(1 - x)) / mp.beta(a, b),
        guess if guess > 0 else smallest,
        p,
    )


def truncated_normal(p, mean, sd, low, high):
    m, s = mp.mpf(mean), mp.mpf(sd)
    a, b = (mp.mpf(low) - m) / s, (mp.mpf(high) - m) / s
    with mp.workdps(150):
        upper = lambda z: mp.erfc(z / mp.sqrt(2)) / 2
        total = upper(a) - upper(b)
        # Bisection in the distance from the low end, then from the high end, needs no start and always ends.
        left, right = a, b if mp.isfinite(b) else max(a, mp.mpf(0)) + 40
        for _ in range(190):
            middle = (left + right) / 2
            if (upper(a) - upper(middle)) / total < p:
                left = middle
            else:
                right = middle
        return m + s * left


def student(p, dof):
    if p == mp.mpf("0.5"):
        return mp.mpf(0)
    tail = min(p, 1 - p)
    a = mp.mpf(dof) / 2
    odds_part = beta_below(2 * tail, a, mp.mpf("0.5"))
    t = mp.sqrt(mp.mpf(dof) * (1 - odds_part) / odds_part)
    return -t if p < 0.5 else t


def triangular(p, low, mode, high):
    low, mode, high = mp.mpf(low), mp.mpf(mode), mp.mpf(high)
    if p <= (mode - low) / (high - low):
        return low + mp.sqrt(p * (high - low) * (mode - low))
    return high - mp.sqrt((1 - p) * (high - low) * (high - mode))


def pert(p, low, mode, high):
    width = mp.mpf(high) - low
    return low + width * beta(p, 1 + 4 * (mp.mpf(mode) - low) / width, 1 + 4 * (mp.mpf(high) - mode) / width)


QUANTILES = {
    "uniform": lambda p, low, high: low + (mp.mpf(high) - low) * p,
    "triangular": triangular,
    "pert": pert,
    "normal": lambda p, mean, sd: mean + mp.mpf(sd) * normal(p),
    "truncated-normal": truncated_normal,
    "lognormal": lambda p, mu, sigma: mp.exp(mp.mpf(mu) + mp.mpf(sigma) * normal(p)),
    "exponential": lambda p, mean: -mp.mpf(mean) * mp.log(1 - p),
    "weibull": lambda p, shape, scale: scale * (-mp.log(1 - p)) ** (1 / mp.mpf(shape)),
    "gamma": lambda p, shape, scale: scale * gamma(p, shape),
    "beta": lambda p, alpha, beta: globals()["beta"](p, alpha, beta),
    "student": student,
}

CASES = [
    ("uniform", {"low": -3, "high": 7}),
    ("triangular", {"low": 2, "mode": 3, "high": 9}),
    ("triangular", {"low": 0, "mode": 0, "high": 1}),
    ("triangular", {"low": -5, "mode": 1, "high": 1}),
    ("pert", {"low": 2, "mode": 3, "high": 9}),
    ("pert", {"low": 0, "mode": 0, "high": 24}),
    ("pert", {"low": 1, "mode": 11, "high": 12}),
    ("normal", {"mean": 0, "sd": 1}),
    ("normal", {"mean": -40, "sd": 7.5}),
    ("truncated-normal", {"mean": 1, "sd": 2, "low": 0, "high": "Infinity"}),
    ("truncated-normal", {"mean": 5, "sd": 1, "low": 0, "high": 10}),
    ("truncated-normal", {"mean": 0, "sd": 1, "low": 5, "high": 6}),
    ("truncated-normal", {"mean": -30, "sd": 1, "low": 0, "high": "Infinity"}),
    ("truncated-normal", {"mean": 40, "sd": 2, "low": -1, "high": 1}),
    ("truncated-normal", {"mean": 0, "sd": 1, "low": -0.25, "high": 0.5}),
    ("lognormal", {"mu": 0, "sigma": 1}),
    ("lognormal", {"mu": 3.2, "sigma": 0.25}),
    ("lognormal", {"mu": -2, "sigma": 3}),
    ("exponential", {"mean": 1}),
    ("exponential", {"mean": 17.5}),
    ("weibull", {"shape": 0.5, "scale": 2}),
    ("weibull", {"shape": 1.8, "scale": 10}),
    ("weibull", {"shape": 12, "scale": 0.3}),
    ("gamma", {"shape": 0.05, "scale": 1}),
    ("gamma", {"shape": 0.3, "scale": 2}),
    ("gamma", {"shape": 1, "scale": 1}),
    ("gamma", {"shape": 2.5, "scale": 4}),
    ("gamma", {"shape": 40, "scale": 0.25}),
    ("gamma", {"shape": 5000, "scale": 1}),
    ("beta", {"alpha": 0.5, "beta": 0.5}),
    ("beta", {"alpha": 2, "beta": 5}),
    ("beta", {"alpha": 30, "beta": 3}),
    ("beta", {"alpha": 0.1, "beta": 3}),
    ("beta", {"alpha": 1, "beta": 1}),
    ("beta", {"alpha": 400, "beta": 600}),
    ("student", {"dof": 1}),
    ("student", {"dof": 2.5}),
    ("student", {"dof": 9}),
    ("student", {"dof": 39}),
    ("student", {"dof": 100000}),
]

rows = []
for kind, parameters in CASES:
    numbers = {name: mp.inf if value == "Infinity" else value for name, value in parameters.items()}
    values = [float(QUANTILES[kind](mp.mpf(p), **numbers)) for p in PROBABILITIES]
    rows.append({"kind": kind, "parameters": parameters, "values": values})

with open("quantiles.json", "w") as file:
    file.write(json.dumps({"probabilities": PROBABILITIES, "rows": rows}, indent=2) + "\n")
