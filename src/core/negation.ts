/** Words that turn what follows into its opposite, folded, in the languages the packs are in. */
const negations = new Set(
  'not no never without nor neither don didn doesn isn aren wasn won wouldn haven hasn cannot nicht kein keine keinen keiner keinem nie ohne pas jamais sans aucun aucune no ni nunca sin ningun ninguna nao sem nenhum nenhuma non mai senza nessun nessuna niet geen nooit zonder inte ingen ej nie'.split(
    ' ',
  ),
);

/** How many words before a phrase a negation still reaches. */
const negationReach = 3;

/** Whether one of the three words before `start`, in the same clause, negates what stands there. */
export function isNegated(text: string, start: number): boolean {
  const clause = /[^.!?;:,()\n]*$/u.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '';
  const words = clause.match(/[\p{L}']+/gu) ?? [];
  return words
    .slice(-negationReach)
    .some((word) => negations.has(word.replace(/'t$|'$/u, '')) || word.endsWith("n't"));
}
