import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** How each system opens an address in the browser of its user. */
const openers: Readonly<Record<string, readonly [command: string, ...args: readonly string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/**
 * Hands an address over to the system, whose browser opens it. Only addresses of the web; no shell
 * sees them. Resolves to whether the system has taken it.
 */
export async function openAddress(address: string, platform: string): Promise<boolean> {
  const url = webAddress(address);
  if (url === undefined) return false;
  const [command, ...args] = openers[platform] ?? ['xdg-open'];
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  try {
    await once(child, 'spawn');
    child.unref();
    return true;
  } catch {
    return false;
  }
}

/** The address of a page, with its scheme; undefined where it is something else. */
export function webAddress(address: string): string | undefined {
  const text = address.trim();
  const whole = /^[a-z][a-z\d+.-]*:/iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, href } = new URL(whole);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  return isWeb && hostname.includes('.') ? href : undefined;
}
