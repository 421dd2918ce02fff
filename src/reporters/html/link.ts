import { visible } from '../../core/visible.js';
import { type Part, markup } from './markup.js';

/**
 * The address of a profile: a link where it is one of the web that hides nothing, such as a name before
 * the host; else as text. An address without `https://` is a link only where it is of the network itself.
 */
export function profileLink(address: string): Part {
  const shown = visible(address).trim();
  if (shown === '') return undefined;
  const url = webAddress(address.trim());
  return url === undefined
    ? markup`<p class="profile" dir="auto">${shortened(shown)}</p>`
    : markup`<p class="profile"><a href="${url.href}" target="_blank" rel="noopener noreferrer" dir="auto">${shortened(url.host.replace(/^www\./u, '') + readable(url.pathname))}</a></p>`;
}

function webAddress(address: string): URL | undefined {
  const given = /^(?:[a-z]{2,3}\.|www\.)?linkedin\.com\//iu.test(address)
    ? `https://${address}`
    : address;
  if (!/^https?:\/\//iu.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  return url.username === '' && url.password === '' ? url : undefined;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).replace(/\/$/u, '');
  } catch {
    return path; // a lone % is part of the name
  }
}

function shortened(text: string): string {
  const chars = Array.from(text.slice(0, 200));
  return chars.length <= 60 ? text : `${chars.slice(0, 59).join('')}…`;
}
