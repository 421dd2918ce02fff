/**
 * Takes a greeting off the front and a closing with a name off the end of a folded note, in the
 * languages below; what is left is its substance. A note that is nothing else comes back empty.
 */
export function stripCourtesy(folded: string): string {
  return stripClosing(folded.replace(greeting, ''))
    .replace(/[\s.!,;:-]+$/u, '')
    .trim();
}

// folded: lower case, no accents, plain quotes
const greeting = new RegExp(
  String.raw`^(?:(?:hi|hello|hey|dear|good (?:day|morning|afternoon|evening)|greetings|hallo|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|liebe[rs]?|moin|servus|bonjour|bonsoir|salut|cher|chere|hola|buenos dias|buenas(?: tardes)?|estimad[oa]|querid[oa]|ola|oi|bom dia|boa tarde|prezad[oa]|car[oa]|ciao|buongiorno|buonasera|salve|gentile|beste|goedendag|goedemorgen|dag|hej|hei|czesc|dzien dobry|merhaba)\b(?:[ ](?:there|all|again|herr|frau|mr|mrs|ms|miss|dr|sr|sra|mme|m|monsieur|madame|senor|senora|dott|signor|signora|meneer|mevrouw)\b\.?)*(?:[ ](?!i\b|je\b|ich\b|ik\b)[\p{L}'-]+){0,3}?[ ]?[,!.:;-]+[ ]*|[\p{L}'-]+(?:[ ][\p{L}'-]+)?,[ ](?=(?:please|i'd|merci|me )))`,
  'u',
);

const closing =
  /[\s,.!;-]+(?:(?:many |with |my |kind |kindest |best |warm |mit (?:freundlichen|besten|lieben) |freundliche |viele |beste |liebe |bien |cordiales |un |met vriendelijke )?(?:regards|wishes|thanks|thank you|cheers|sincerely|grussen|grusse|gruss|cordialement|a vous|cordiali saluti|cordial saludo|saludos?|saludo|abraco|abracos|atenciosamente|obrigad[oa]|saluti|grazie|groeten|groet|mvg|vg|lg))[\s,.!-]*[\p{L}'. -]{0,40}$/u;

function stripClosing(text: string): string {
  const closed = text.replace(closing, '');
  if (closed !== text) return closed;
  // "- Brent Callister" after a full stop; a name without a sign stays, since nobody can tell
  const signed = /(?:[.!]|\s)\s*- ?[\p{L}'-]+(?: [\p{L}'.-]+){0,3}$/u.exec(text);
  return signed === null ? text : text.slice(0, signed.index + 1);
}
