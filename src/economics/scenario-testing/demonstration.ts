import { log } from '#random';

/**
 * How much operation without a failure shows, at a confidence, that failures are no more frequent than a rate:
 * −ln(1 − confidence) / rate, in units of operation (miles, hours). The rate is above 0 and the confidence in (0, 1), else
 * RangeError. Kalra & Paddock, Driving to Safety, RAND RR-1478 (2016).
 */
export function failureFreeOperation(rate: number, confidence: number): number {
  if (!(rate > 0 && confidence > 0 && confidence < 1)) {
    throw new RangeError(`A demonstration needs a rate above 0 and a confidence; here ${rate} and ${confidence}.`);
  }
  return -log(1 - confidence) / rate;
}

/**
 * How many tests without a failure show, at a confidence, that a test fails no more often than a probability: the least
 * whole number from ln(1 − confidence) / ln(1 − probability). Both lie in (0, 1), else RangeError.
 */
export function failureFreeTests(probability: number, confidence: number): number {
  if (!(probability > 0 && probability < 1 && confidence > 0 && confidence < 1)) {
    throw new RangeError(`A demonstration needs two shares in (0, 1); here ${probability} and ${confidence}.`);
  }
  return Math.ceil(log(1 - confidence) / log(1 - probability));
}
