const money = new RegExp(
  String.raw`(?:[$€£¥₹]|\b(?:aud|usd|eur|gbp|chf|nzd|cad|a\$|us\$|r\$))\s?\d|\d[\d.,']*\s?(?:k\b|mio\b)?\s?(?:[$€£¥₹]|(?:aud|usd|eur|euros?|gbp|chf|nzd|cad|dollars?|dolares|pounds?|francs?|reais|cents?|kr|kroner|kronor|zl|tl|lira|quid|bucks|pesos)\b)|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a couple of)(?: hundred| thousand| grand)+\b|\b\d[\d.,]*\s?(?:grand|k)\b(?! (?:followers|connections|members|readers|people|users|words|contacts|subscribers))`,
  'u',
);

/** Whether a folded text names an amount of money: `$900`, `400 euros`, `AUD 2k`. */
export function namesMoney(folded: string): boolean {
  return money.test(folded);
}

const days =
  'monday tue(?:s|sday) wednesday thu(?:rs|rsday) friday saturday sunday tomorrow tonight montag dienstag mittwoch donnerstag freitag samstag sonntag morgen lundi mardi mercredi jeudi vendredi samedi dimanche demain lunes martes miercoles jueves viernes sabado domingo manana (?:segunda|terca|quarta|quinta|sexta)[-\\s]feira n[ao]_(?:segunda|terca|quarta|quinta|sexta) sexta(?:-feira)? amanha lunedi martedi mercoledi giovedi venerdi domenica domani maandag dinsdag woensdag donderdag vrijdag zaterdag zondag';
const months =
  'jan(?:uary)? feb(?:ruary)? march april june july aug(?:ust)? sep(?:t|tember)? oct(?:ober)? nov(?:ember)? dec(?:ember)? januar februar marz mai juni juli oktober dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro maio junho julho setembro outubro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus';
const date = new RegExp(
  String.raw`\b(?:${days.replaceAll(' ', '|').replaceAll('_', ' ')}|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[./]\d{1,2}\.?|(?:next|this|nachste|diese|kommende|prochaine|proxima|prossima|volgende)r?n? (?:week|month|woche|monat|semaine|semana|settimana|mois|mes|mese|maand)|(?:semaine|semana|settimana) (?:prochaine|proxima|que vem|que viene|prossima)|(?:\d{1,2}\.? (?:de )?)?(?:${months.replaceAll(' ', '|')})(?: \d{1,4})?)\b`,
  'u',
);

/** Whether a folded text names a day, a date, a month, or the next week or month. */
export function namesDate(folded: string): boolean {
  return date.test(folded);
}
