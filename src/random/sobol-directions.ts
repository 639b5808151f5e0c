/** Dimensions that can be told apart by 32 points. */
export const SOBOL_DIMENSIONS = 1000;

/**
 * First five direction numbers of the Sobol sequence by dimension, two digits to base 36 each: m₂ to m₅, of which each
 * is odd and below 2^place, without their last bits, packed from the lowest bit on; m₁ is 1.
 *
 * Source: S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional projections", SIAM J. Sci.
 * Comput. 30 (2008), 2635–2654: their table new-joe-kuo-6.21201, in its order. Dimensions whose first five numbers are
 * those of an earlier one are left out, as 32 points cannot tell them apart.
 */
const PACKED = [
  '00fxpvr5rslmades44ha0494r96bjcoh6wc9gkkvc76q118hnlh8251ibbmal1b33tk40ubq2bs9sda1o9jilrg1h01bcrdr8yjs',
  'f39eph2zeolta08chorjs4mqiwa6l279s23n0akcfg0g1m6hchnh0c426gnn9xjqk2727jhle1ge3v7v9un37ahfjx9gpn55467t',
  '8ihjglr0ih1z188jdam9s5qyavigf8bjjrfe9fcs4f4baapu0xj5emafb8nujmmy61lnmonyjp9nca3r0q4zb60v0wl5qkgj8lh7',
  'iudy60or3370ac01fqoam79v2hnmmzap2umejyay6yo85b7bmrjk4706b2p9pf8vdxfsl4dzhrp5nq9d8w8fht7i9tgc1d4e2s1f',
  '16m0a47ookb0cbl9j13ih2isgaaqmwf673mvi39sc53lhmnbae656djzgzqu3sgg5oeujhfbs8s1s6mkibmir8880m2w7p667dh9',
  'cx3k7sf0l7fi96n8mljgci0rmfrz1q436m13ild9lfgvjeiigi2r5r5q6co6looq09cgnc3u5lob2799h34t4d2m1t6jdoj271oe',
  'dmb1d5j9qgc4k3pkbl4jaim83mi02yfj8esb6i5134az6totrc3p5sgdgtgxeyich5p3flk1n7hwl640alnfbtabizo5bxne8rro',
  '83fyqabihdkzjt5hg4beiar3qs7f10rbi5ezkkpl4scclvolrwgbahjf6n58hu1c9b9ai8na6oimlx8u0n2jpeircm158d5e9c31',
  'ptio5jlkoj4hqp4krx5x823o77atjjp4fcr7ev6vr2lcoym295d4ovqtfuq7pdgm5g0ofoaxinoc7eozc8bu5wer1he417knpbnj',
  '2e4w3fqmbgpmkt8b987lpzmncf87scfkkdbf7m5y8gkum6fd8039j3odpimgpjf1j830iypskl62c06kczrhetnvdtarp8fvn0ct',
  'n6q02fa54mql3e1vdqidq637hc0h5z1xeihqn28mc3kw0lp21o9j021sixf7fnh4dubkgy84qn2k4ge2ffprbvi4hedbpghv979y',
  '2pcqpcseehq9kyn95cn15il87udf5drelq8tp14vlp1we8qz3wg5dg90cnmddn57amrk7ybwnsb9kabh8os3ghborqkhrtke4i89',
  'g94u7rcj22kpof3263ly9i4a2dpq53qqejn4pwe32ondd1fam1gfn5kfbyo01y05baegckrr93hshhpokxkg7k2xr42q3z28h135',
  '494p4l7zp6569lqor1pybr0dq2jwl06ae5rum3q31rqv86g0dvee4c2ajuhxkoqbgokqawgn8ah6eloxfz26fpgu0ieqqhk8ds36',
  'lhcplldj0snp3g6lhiou2n59e9ce5mqemjhb8pijepqcgqf9m5ms0ea7124nmxmh8nowk97qq1aklw24kj4yg375d8efmu41dc76',
  'lg9rmbq8g2lid6rfjo1ge7nzfhhy5pra8xjlkmmc3b4r0tc29o0jf503dp69ik2g1e6e6uqddinino23iqbp9znkq53xde1ui9bm',
  'rg74rl4xpp6zq4cvcd5tj7px38hg3cec50f45k780792ld19a2a3dhled2qrg66xs0enkrqj541n6p0kngjnhplzfrr6d01jog4o',
  'ry678108ksos6ra95n7n0yf2k7on1p7co27x0fajbck62tj0485ae0bs8zitexp0aud7s7689p8q85l3jv529kp7j48kcw2lcoom',
  'i17hfmipas5u2cg7gs9m1lqidkdwd3k55vb41kj6gr2114opjaqwk03acykbagifmphzhk3j29rdki3ypai7sa2v64o7ani2nrie',
  '7gbdnw7wbnmto1rint3d6sjbgpqflaekivo48sgw45mm9h4qqxoi3qrvedjd20bzeaewaob5a8e6c6cudl6f5fg8dd9wo32i9qlb',
].join('');

/** The direction numbers of a dimension, counted from 0: five binary fractions as whole numbers of 1/32. */
export function sobolDirections(dimension: number): readonly [number, number, number, number, number] {
  const packed = parseInt(PACKED.slice(2 * dimension, 2 * dimension + 2), 36);
  const odd = (shift: number, bits: number): number => 2 * ((packed >>> shift) & (2 ** bits - 1)) + 1;
  return [16, odd(0, 1) * 8, odd(1, 2) * 4, odd(3, 3) * 2, odd(6, 4)];
}
