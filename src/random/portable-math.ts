// Elementary functions built only from operations that IEEE 754 and ECMAScript specify to the last bit
// (+, −, ×, ÷, square root, floor, comparison, bit views), because those of `Math` differ between versions of Node.
export { exp, expm1 } from './portable-exp.ts';
export { log, log1p } from './portable-log.ts';
export { pow } from './portable-pow.ts';
