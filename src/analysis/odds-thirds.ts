import type { OutcomeTable } from '#table';
import { blockMean } from './block-mean.ts';
import { LUCKS } from './expectations.ts';
import { toEstimate } from './estimates.ts';
import type { AdditionalityFinding, Estimate, NetEffectThird } from './findings.ts';
import { jackknifeRatio } from './jackknife.ts';
import type { Sample } from './sample.ts';

/** Inputs that say what share is industrialised, of the whole scenario or of one field. */
const ODDS = /(^|\.)odds\.(piloted|unpiloted)$/;

const THIRDS = [0, 1, 2] as const;

/** Which third of the draws each draw lies in, by the value of one input. */
interface Split {
  readonly path: string;
  readonly values: readonly number[];
  /** By draw: 0 for the lowest third, 2 for the highest. */
  readonly thirds: readonly number[];
}

/** For every uncertain input on the odds of being industrialised, the draws by thirds of its value. */
export function splitsByOdds({ inputColumns, inputs, replications }: OutcomeTable): readonly Split[] {
  const draws = replications / LUCKS;
  return inputColumns.flatMap(({ path }, input): Split[] => {
    if (!ODDS.test(path)) return [];
    const values = Array.from({ length: draws }, (_, draw) => inputs[draw * inputColumns.length + input]);
    const thirds = new Array<number>(draws).fill(0);
    // Sorting is stable: equal values stay in the order of the draws.
    const rising = values.map((_, draw) => draw).sort((one, other) => values[one] - values[other]);
    rising.forEach((draw, rank) => (thirds[draw] = Math.floor((3 * rank) / draws)));
    return [{ path, values, thirds }];
  });
}

/** Net effects in each third of the draws of every such input, lowest first. */
export function netEffectsByOdds(
  splits: readonly Split[],
  net: { readonly firms: Sample; readonly output: Sample },
): AdditionalityFinding['byOdds'] {
  const byOdds = splits.map(({ path, values, thirds }) => {
    const found = THIRDS.map((third): NetEffectThird => {
      const inside = values.filter((_, draw) => thirds[draw] === third);
      return Object.freeze({
        from: Math.min(...inside),
        to: Math.max(...inside),
        netFirms: meanWithin(net.firms, thirds, third),
        netOutput: meanWithin(net.output, thirds, third),
      });
    });
    return Object.freeze({ path, thirds: Object.freeze(found) });
  });
  return Object.freeze(byOdds);
}

/**
 * Mean over the draws of one third: the sum inside it over the number of draws inside it, both by blocks, since how many
 * draws of a block lie inside differs between blocks. Its interval is that of a ratio of means.
 */
function meanWithin({ values, ...rest }: Sample, thirds: readonly number[], third: number): Estimate {
  const inside = values.map((_, replication) => Number(thirds[Math.floor(replication / LUCKS)] === third));
  const within = values.map((value, replication) => (inside[replication] === 1 ? value : 0));
  const count = blockMean({ values: inside, ...rest });
  const mean = jackknifeRatio(blockMean({ values: within, ...rest }), count, 'the number of draws');
  return toEstimate({ ...mean, n: Math.round(count.estimate * count.n) }, undefined);
}
