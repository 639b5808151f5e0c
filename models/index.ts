import type { ModelCatalogue } from '#model';
import { cooperationProject } from './cooperation-project/index.ts';
import { demonstrationBase } from './demonstration-base/index.ts';
import { drugPipeline } from './drug-pipeline/index.ts';
import { fullLine } from './full-line/index.ts';
import { integratedPark } from './integrated-park/index.ts';
import { pilotPlatform } from './pilot-platform/index.ts';
import { policyPilot } from './policy-pilot/index.ts';
import { queueLaboratory } from './queue-laboratory/index.ts';
import { queue } from './queue/index.ts';
import { testProgramme } from './test-programme/index.ts';
import { villageRenovation } from './village-renovation/index.ts';

/** Every model that a scenario can name. */
export const models: ModelCatalogue = {
  [pilotPlatform.name]: pilotPlatform,
  [queue.name]: queue,
  [queueLaboratory.name]: queueLaboratory,
  [drugPipeline.name]: drugPipeline,
  [fullLine.name]: fullLine,
  [demonstrationBase.name]: demonstrationBase,
  [testProgramme.name]: testProgramme,
  [cooperationProject.name]: cooperationProject,
  [villageRenovation.name]: villageRenovation,
  [integratedPark.name]: integratedPark,
  [policyPilot.name]: policyPilot,
};
