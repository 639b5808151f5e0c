import { describe, expect, it } from 'vitest';
import { parseScenario } from '#scenario';
import type { Scenario } from '#scenario';
import { bundleOf, firstSteps, vocabulary } from './support.ts';

const CATALOGUES =
  'catalogues: { traffic: { types: 3, exposure: { exponent: 1 } }, other: { types: 2, exposure: { exponent: 0 } } }';

/** The example with another pilot gate and with catalogues. */
function withGate(gate: string, catalogues = CATALOGUES, production = '{ sensitivity: 95 % }'): string {
  return firstSteps
    .replace(/ {2}pilot: \{ sensitivity.*\n {2}production:.*\n/, `  pilot: ${gate}\n  production: ${production}\n`)
    .concat(`\n${catalogues}\n`);
}

function read(text: string): Scenario {
  const parsed = parseScenario(bundleOf(text), vocabulary);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Problems as people read them: place, what and remedy. */
function problems(text: string): string[] {
  const parsed = parseScenario(bundleOf(text), vocabulary);
  return parsed.ok ? [] : parsed.problems.map(({ path, what, remedy }) => `${path}: ${what} → ${remedy}`);
}

const testing = (more: string): string => `{ testing: { catalogue: traffic, cases: 10, strategy: random, ${more} } }`;
const MODES = 'modes: { road: { fidelity: 90 % } }';

describe('testing at a gate', () => {
  it('is read with what is not stated: nobody raises false alarms, no mode is blind, and cases cost nothing', () => {
    const { defaults, catalogues } = read(withGate(testing(MODES)));

    expect(catalogues['traffic']).toMatchObject({
      types: 3,
      exposure: { by: 'exponent', exponent: { spec: { value: 1 } } },
      faults: undefined,
      complexity: { by: 'spread', mean: 1, spread: 0 },
    });
    expect(defaults.gates['pilot']).toMatchObject({
      by: 'testing',
      testing: {
        catalogue: 'traffic',
        cases: 10,
        strategy: 'random',
        falseAlarm: { spec: { value: 0 } },
        modes: {
          road: { share: 1, blind: { spec: { value: 0 } }, cost: { spec: { value: 0 } }, casesPerMonth: undefined },
        },
      },
    });
  });

  it('may be uncertain and graded, and may list its types one by one', () => {
    const catalogues =
      'catalogues: { traffic: { types: { value: 2, grade: literature }, exposure: { by-type: [75 %, 25 %] }, complexity: { by-type: [1, 3] } } }';
    const {
      defaults,
      catalogues: all,
      stated,
    } = read(
      withGate(testing('modes: { road: { fidelity: { between: 70 % to 90 %, grade: literature } } }'), catalogues),
    );
    const { pilot } = defaults.gates;

    expect(all['traffic'].exposure).toEqual({ by: 'type', shares: [0.75, 0.25] });
    expect(pilot.by === 'testing' && pilot.testing.modes['road'].fidelity).toMatchObject({
      spec: { kind: expect.not.stringMatching('constant') as unknown },
      evidence: { grade: 'literature' },
    });
    expect(stated).toContainEqual({
      path: ['catalogues', 'traffic', 'types'],
      written: '2',
      evidence: { grade: 'literature' },
    });
  });

  it('is a problem where it is at odds with itself or with the rest of the file', () => {
    expect(
      problems(
        withGate('{ sensitivity: 90 %, testing: { catalogue: trafic, cases: -1, strategy: randm, modes: {} } }'),
      ),
    ).toEqual([
      'gates.pilot.sensitivity: `sensitivity` and `testing` both stand here, and the accuracy of the gate follows from its tests → keep one of them',
      'gates.pilot.testing.catalogue: there is no catalogue under `catalogues` named "trafic" → did you mean `traffic`?',
      'gates.pilot.testing.cases: `cases` must be a whole number between 0 and 1000000; it is the number -1 → write a whole number between 0 and 1000000, for instance 500',
      'gates.pilot.testing.strategy: `strategy` cannot be "randm" → did you mean `random`? Write one of: random, coverage, diversity, risk',
      'gates.pilot.testing.modes: the shares of all modes sum to 0 %, not 100 % → add the missing 100 %',
    ]);
    expect(
      problems(
        withGate(
          testing(
            'modes: { a: { share: 60 %, fidelity: 90 % }, b: { share: 50 %, fidelity: 90 % } }, costs: trail, takes: debuging',
          ),
        ),
      ),
    ).toEqual([
      'gates.pilot.testing.modes: the shares of all modes sum to 110 %, not 100 % → take away 10 %',
      'gates.pilot.testing.costs: there is no cost under `costs` named "trail" → did you mean `trial`?',
      'gates.pilot.testing.takes: there is no duration under `durations` named "debuging" → did you mean `debugging`?',
    ]);
    expect(problems(withGate('{ specificity: 90 % }'))).toEqual([
      'gates.pilot.sensitivity: `sensitivity` is missing → write the share of viable technologies that pass, for instance "90 %", or what the gate tests: `testing`',
    ]);
    expect(problems(withGate(testing(MODES), CATALOGUES, testing(MODES)))).toEqual([
      'gates.production.testing: the production gate cannot test by cases: nothing unviable is industrialised → state its `sensitivity` alone, and test at an earlier gate',
    ]);
  });

  it('comes after a gate that tests by the same catalogue, and not after itself', () => {
    const after = (name: string, catalogue = 'traffic'): string =>
      `{ testing: { catalogue: ${catalogue}, cases: 10, strategy: random, ${MODES}, after: ${name} } }`;
    const withProof = (pilot: string, proof: string): string =>
      withGate(pilot).replace(/proof-of-concept: \{.*\}/, `proof-of-concept: ${proof}`);

    expect(problems(withProof(after('proof-of-concept'), testing(MODES)))).toEqual([]);
    expect(problems(withGate(after('proof-of-concept')))).toEqual([
      'gates.pilot.testing.after: there is no gate named "proof-of-concept" that tests → none is defined here',
    ]);
    expect(problems(withProof(after('proof-of-concept', 'other'), testing(MODES)))).toEqual([
      'gates.pilot.testing.after: the gate "proof-of-concept" tests by another catalogue → name the same catalogue in both, or remove `after`',
    ]);
    expect(problems(withProof(after('proof-of-concept'), after('pilot')))).toEqual([
      'gates.proof-of-concept.testing.after: the gate "proof-of-concept" comes after itself → name a gate that a technology passes before this one',
      'gates.pilot.testing.after: the gate "pilot" comes after itself → name a gate that a technology passes before this one',
    ]);
  });

  it('has a catalogue that fits together', () => {
    const wrong = (catalogue: string): string[] =>
      problems(withGate(testing(MODES), `catalogues: { traffic: ${catalogue} }`));

    expect(wrong('{ types: 2, exposure: {} }')).toEqual([
      'catalogues.traffic.exposure: `exposure` needs one of `exponent` and `by-type` → write one of them, not both',
    ]);
    expect(wrong('{ types: 3, exposure: { by-type: [60 %, 40 %] }, risk: { mean: 0 } }')).toEqual([
      'catalogues.traffic.exposure.by-type: `by-type` of `exposure` has 2 entries, and the catalogue has 3 types → write one entry for each type',
      'catalogues.traffic.risk.mean: a level of 0 makes no sense here → write a number above 0, for instance 1',
    ]);
    expect(
      wrong(
        '{ types: 2, exposure: { by-type: [100 %, 0 %] }, faults: { by-type: [60 %, 50 %] }, risk: { by-type: [0, 0] }, complexity: { by-type: [0, 1] } }',
      ),
    ).toEqual([
      'catalogues.traffic.exposure.by-type[1]: operation never meets this type → leave the type out',
      'catalogues.traffic.faults.by-type: the shares of all types sum to 110 %, not 100 % → take away 10 %',
      'catalogues.traffic.risk.by-type: no type has any risk → give one type at least a level above 0',
      'catalogues.traffic.complexity.by-type[0]: a level of 0 makes no sense here → write a number above 0, for instance 1',
    ]);
    expect(wrong('{ types: 2, exposure: { exponent: 1 }, complexity: { mean: 2, by-type: [1, 2] } }')).toEqual([
      'catalogues.traffic.complexity: `complexity` states `by-type` beside `mean` or `spread` → keep the list or the other two',
    ]);
  });
});
