import type { Messages } from '../catalogue.ts';

/** 采用对偶随机因素的运行无法回答的问题。 */
export const mirrored: Messages<'mirrored'> = {
  unknown:
    '本次运行采用对偶随机因素：每次抽样的第二组随机因素与第一组互为镜像。这可提高均值的精度，但无法得知{unknown}。如需了解，请以{option}运行。',
};
