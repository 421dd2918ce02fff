const secrets =
  /secret(?!ar)|passwor|passphrase|token|apikey|mailboxitem|cookie|csrf|authori[sz]ation|bearer|jsession/u;
const mail = /mail|correoelectr|courriel/u;

/**
 * Whether a column, or a key with those that lead to it, holds something by which others could
 * answer an invitation or act as its owner. Such a column is never read, whatever maps it.
 */
export function isSecretColumn(name: string): boolean {
  return secrets.test(letters(name));
}

/** Whether a column holds e-mail addresses by its name. It is read only where a known fact is. */
export function isMailColumn(name: string): boolean {
  return mail.test(letters(name));
}

const address =
  /[^\s@<>"'(),;:[\]]{1,64}@[^\s@<>"'(),;:[\].]{1,63}(?:\.[^\s@<>"'(),;:[\].]{1,63})+/gu;
const said =
  /(secret|token|passwor[dt]|api[ _-]?key|mailboxItemId)(["'\\\s]{0,9}[:=]["'\\\s]{0,9})[^\s"'\\,;&}]+/giu;

/**
 * The text with every e-mail address in it, and what follows the name of a secret as its value,
 * replaced by an ellipsis: for columns that nobody is known to need.
 */
export function withoutPrivateParts(text: string): string {
  const bare = text.includes('@') ? text.replace(address, '…') : text;
  return /[:=]/u.test(bare) ? bare.replace(said, '$1$2…') : bare;
}

function letters(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
