/** What a study's policies and clauses are, put together from what contracts and instruments state. */
export const describe = {
  withoutContinue: 'Lines of the past go on without public money.',
  withoutClose: 'Lines of the past close at the decision date.',
  noNewMoney: 'No new public line and no new public money.',
  titled: '{title}: {summary}',
  settlement:
    'Settlement: {settlement, select, equity {technical equity} patent {transfer of the patent} royalty {royalty of {rate} of sales for {years} years} fee {service fee of {fee} a campaign} other {none}}.',
  inventors: "Inventors receive {inventors} of net licence income (inventors' half: {law}).",
  clause: '{title} ({details})',
  rate: '{rate}{base, select, whole { of the whole cost} nonFiscal { of what government does not bear} transfer { of what a technology is licensed or sold for} other {}}: {grade}',
  cap: '{base, select, cost {on a cost of at most {most}} other {at most {most}}} per {scope, select, item {item} project {project} platform {platform} platformYear {platform and year} year {year} other {programme}}: {grade}',
  loan: 'lent over {years} years at {interest}',
  security: 'at most {share} of {years} years of usage rights',
  risk: '{share} of borrowers a year stop paying, of whose balance {recovered} is recovered',
  grade: '{grade, select, reported {reported} literature {literature} assumption {assumption} other {}}',
} as const;
