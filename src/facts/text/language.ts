/** Scripts that settle the language on their own, and those that settle it well enough. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{sc=Hira}\p{sc=Kana}]/u, 'ja'],
  [/\p{sc=Hang}/u, 'ko'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Grek}/u, 'el'],
  [/\p{sc=Hebr}/u, 'he'],
  [/\p{sc=Arab}/u, 'ar'],
  [/\p{sc=Deva}/u, 'hi'],
];

/** Words that nearly every text of a language has, folded; those of one language only count most. */
const words: Readonly<Record<string, string>> = {
  en: "the and you your to of is are i'm i'd we have my for with this that would like be at it in as do from can not was been hi hello our",
  de: 'und ich sie die der das ist ihr ihre ihnen wir mit fur ein eine nicht auf von zu den dem im bei auch wurde gerne gern habe haben als mich mein uber guten herr frau',
  fr: "je vous et le la les des est une un pour dans nous avec votre vos que qui sur en bonjour j'ai c'est suis pas du au mon ma merci serait",
  es: 'el la los las que y de en un una con por para su tu mi me es hola soy estoy gracias como del al se nos le usted saludo gustaria',
  pt: 'o a os as que e de em um uma com por para seu sua voce meu minha nao ola oi sou estou obrigado como do da no na se nos gostaria muito',
  it: "il lo la i gli le che e di in un una con per suo tuo mio mi sono ciao buongiorno grazie come del della nel si non vorrei anche piacere",
  nl: 'de het een en ik je jij u uw wij van in op met voor is zijn niet dat die aan ook graag mijn ons hoi hallo bij als naar heb zou kunnen',
  sv: 'och jag att det som en ett du dig vi har for med pa till av ar inte hej min om den',
  pl: 'i w na z do sie jest nie to ze jak moge czy dzien dobry pana pani jestem mam bardzo',
  tr: 've bir bu icin ile ben merhaba sizin size cok olarak var da de mi nasil',
  da: 'og jeg at det som en et du dig vi har for med pa til af er ikke hej min om den',
  id: 'dan saya yang di untuk dengan ini itu anda bapak ibu tidak ada bisa terima kasih',
}; // prettier-ignore

const lists = Object.entries(words).map(
  ([code, list]) => [code, new Set(list.split(' '))] as const,
);

/** How many languages share each word: a word of one language says more than one of five. */
const sharedBy = new Map<string, number>();
for (const [, list] of lists)
  for (const word of list) sharedBy.set(word, (sharedBy.get(word) ?? 0) + 1);

/**
 * The language of a folded text as a two-letter code, by its script or its most common words.
 * Undefined where too few words tell, or two languages are nearly even.
 */
export function languageOf(folded: string): string | undefined {
  const letters = folded.slice(0, 2000).replace(/[^\p{L}]/gu, '');
  if (letters === '') return undefined;
  for (const [script, code] of scripts)
    if (script.test(letters) && share(letters, script) > 0.2) return code;
  if (/\p{sc=Cyrl}/u.test(letters) && share(letters, /\p{sc=Cyrl}/u) > 0.5)
    return /[іїєґ]/u.test(letters) ? 'uk' : 'ru';
  return byWords(folded.slice(0, 2000));
}

function share(letters: string, script: RegExp): number {
  const all = [...letters];
  return all.filter((letter) => script.test(letter)).length / all.length;
}

function byWords(text: string): string | undefined {
  const found = text.match(/[\p{L}']+/gu) ?? [];
  const scores = lists.map(([code, list]) => {
    const score = found.reduce(
      (sum, word) => sum + (list.has(word) ? 1 / (sharedBy.get(word) ?? 1) : 0),
      0,
    );
    return { code, score };
  });
  const [first, second] = scores.toSorted((a, b) => b.score - a.score);
  if (first === undefined || second === undefined) return undefined;
  return first.score >= 1 && first.score >= 1.4 * second.score ? first.code : undefined;
}
