const lowest = -1074;
const highest = 1023;
const powers = new Float64Array(highest - lowest + 1);

powers[-lowest] = 1;
for (let exponent = 1; exponent <= highest; exponent += 1) {
  powers[exponent - lowest] = powers[exponent - 1 - lowest] * 2;
}
for (let exponent = -1; exponent >= lowest; exponent -= 1) {
  powers[exponent - lowest] = powers[exponent + 1 - lowest] / 2;
}

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);
double[0] = 1;
/** Which half of a double holds its exponent: the machine's byte order decides. */
const upper = halves[0] === 0 ? 1 : 0;

/** 2^exponent, exactly. The exponent is a whole number from −1074 to 1023. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent - lowest];
}

/** 2^20 less the upper half of √2's fraction: adding it carries into the exponent from √2 on. */
const carryFromRootTwo = 0x95f62;

/** The exponent e of a positive normal number 2^e × m with √½ ≤ m ≤ √2, found without a branch. */
export function centredExponentOf(value: number): number {
  double[0] = value;
  return ((halves[upper] + carryFromRootTwo) >>> 20) - 1023;
}
