import type {
  AdditionalityFinding,
  Estimate,
  ParticipationFinding,
  PartyFinding,
  PartyVerdict,
  PolicyFinding,
} from '#analysis';
import { PARTIES } from '#common/parties.ts';
import type { Party } from '#common/parties.ts';
import { anEstimate, aRatio, constant } from './an-estimate.ts';

/** An estimate whose interval is withheld. */
export function withheld(mean: number, why = 'fewer than 10 blocks of replications'): Estimate {
  return { mean, interval: undefined, withheld: why, percentiles: undefined, n: 500 };
}

/** The money of a party: nothing where nothing else is said. */
export function aParty(party: Party, parts: Partial<PartyFinding> = {}): PartyFinding {
  return {
    party,
    contribution: constant(0),
    receipts: constant(0),
    npv: constant(0),
    internalRate: { kind: 'none', why: 'no money flows' },
    payback: undefined,
    lossProbability: constant(0),
    valueAtRisk: 0,
    tailMean: 0,
    ...parts,
  };
}

function rateOf(received: number): PartyFinding['internalRate'] {
  return received > 0
    ? { kind: 'one', rate: -0.12 }
    : { kind: 'none', why: 'in no year does it receive more than it pays' };
}

/** The parties of a policy, as its outcomes have them. */
export function partiesBy({ estimates }: PolicyFinding): readonly PartyFinding[] {
  const of = (name: string): Estimate => estimates.get(name) ?? constant(0);
  return PARTIES.map((party) => {
    const npv = of(`npv-${party}`);
    return aParty(party, {
      contribution: of(`paid-${party}`),
      receipts: of(`received-${party}`),
      npv,
      internalRate: rateOf(of(`received-${party}`).mean),
      lossProbability: npv.mean < 0 ? constant(1) : constant(0),
      valueAtRisk: npv.percentiles?.[0],
      tailMean: npv.percentiles?.[0],
    });
  });
}

/** What a party says when it is asked; it accepts where nothing else is said. */
export function aVerdict(party: Party, parts: Partial<PartyVerdict> = {}): PartyVerdict {
  const gain = anEstimate(30e6, [20e6, 40e6], [-10e6, 10e6, 30e6, 50e6, 80e6]);
  return { party, asked: true, gain, allowance: 5e6, margin: aRatio(25e6, [15e6, 35e6]), verdict: 'accepts', ...parts };
}

/** A party that is not asked. */
export function unasked(party: Party): PartyVerdict {
  return aVerdict(party, {
    asked: false,
    gain: constant(0),
    allowance: 0,
    margin: constant(0),
    verdict: 'not asked',
  });
}

/** Government, enterprise and university are asked, and accept where nothing else is said. */
export function aParticipation(policy: string, parts: Partial<ParticipationFinding> = {}): ParticipationFinding {
  const verdicts = PARTIES.map((party, at) => (at < 3 ? aVerdict(party) : unasked(party)));
  return { policy, parties: verdicts, firstRefusal: undefined, acceptShare: aRatio(0.62, [0.58, 0.66]), ...parts };
}

/** What a policy adds: half of what comes would have come anyway. */
export function anAdditionality(policy: string, parts: Partial<AdditionalityFinding> = {}): AdditionalityFinding {
  return {
    policy,
    netFirms: aRatio(4.5, [4.1, 4.9]),
    netOutput: aRatio(0.6e9, [0.5e9, 0.7e9]),
    netPrivate: aRatio(310e6, [290e6, 330e6]),
    deadweightFirms: aRatio(0.635, [0.6, 0.67]),
    deadweightOutput: aRatio(0.514, [0.45, 0.58]),
    deadweightTechnologies: aRatio(0.4, [0.36, 0.44]),
    displaced: aRatio(90e6, [80e6, 100e6]),
    privateAnyway: aRatio(0.53, [0.5, 0.56]),
    flow: {
      both: aRatio(2, [1.8, 2.2]),
      onlyWith: aRatio(3, [2.8, 3.2]),
      onlyWithout: aRatio(1, [0.9, 1.1]),
      neither: aRatio(45, [44, 46]),
    },
    byOdds: [
      {
        path: 'odds.piloted',
        thirds: [
          { from: 0.41, to: 0.76, netFirms: aRatio(2.1, [1.5, 2.7]), netOutput: aRatio(0.31e9, [0.2e9, 0.42e9]) },
          { from: 0.76, to: 0.86, netFirms: aRatio(4.4, [3.8, 5]), netOutput: aRatio(0.58e9, [0.4e9, 0.76e9]) },
          { from: 0.86, to: 0.98, netFirms: aRatio(7, [6.2, 7.8]), netOutput: aRatio(0.92e9, [0.7e9, 1.14e9]) },
        ],
      },
    ],
    ...parts,
  };
}
