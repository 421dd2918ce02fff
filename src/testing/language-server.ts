import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** What an editor shows of a line that is wrong. */
export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The place in a text that is marked by `|`, and the text without the mark. */
function atMark(text: string) {
  const before = text.slice(0, text.indexOf('|'));
  const lines = before.split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  return { position, text: text.replace('|', '') };
}

/**
 * The language server that editors use for YAML, spoken to as an editor does. It is told nothing
 * but the texts: which schema they have, they say themselves.
 */
export class LanguageServer {
  readonly #server: ChildProcessWithoutNullStreams;
  readonly #folder: string;
  readonly #answers = new Map<number, (result: unknown) => void>();
  readonly #diagnostics = new Map<string, (found: readonly Diagnostic[]) => void>();
  #buffer = Buffer.alloc(0);
  #sent = 0;
  #opened = 0;

  /** `folder` is where the texts are taken to lie. */
  constructor(folder: string) {
    this.#folder = folder;
    const manifest = require.resolve('yaml-language-server/package.json');
    const program = join(dirname(manifest), 'bin/yaml-language-server');
    this.#server = spawn(process.execPath, [program, '--stdio'], { cwd: folder });
    this.#server.stdout.on('data', (bytes: Buffer) => this.#receive(bytes));
  }

  async start(): Promise<void> {
    const rootUri = pathToFileURL(this.#folder).href;
    const workspace = { configuration: true };
    const textDocument = {
      completion: { completionItem: { snippetSupport: true } },
      hover: { contentFormat: ['plaintext'] },
    };
    const capabilities = { workspace, textDocument };
    await this.#ask('initialize', { processId: process.pid, rootUri, capabilities });
    this.#send({ method: 'initialized', params: {} });
  }

  async stop(): Promise<void> {
    await this.#ask('shutdown', undefined);
    this.#send({ method: 'exit' });
    await new Promise((done) => this.#server.once('close', done));
  }

  /** What is wrong with the text. */
  async diagnose(text: string): Promise<readonly Diagnostic[]> {
    const uri = this.#newUri();
    const found = new Promise<readonly Diagnostic[]>((done) => this.#diagnostics.set(uri, done));
    this.#open(uri, text);
    return found;
  }

  /** What may be typed where `|` stands. */
  async complete(marked: string): Promise<readonly string[]> {
    const { position, text } = atMark(marked);
    const uri = this.#newUri();
    this.#open(uri, text);
    const result = await this.#ask('textDocument/completion', { textDocument: { uri }, position });
    const { items } = result as { items: readonly { readonly label: string }[] };
    return items.map(({ label }) => label);
  }

  /** What is shown of the word that `|` stands in. */
  async hover(marked: string): Promise<string> {
    const { position, text } = atMark(marked);
    const uri = this.#newUri();
    this.#open(uri, text);
    const result = await this.#ask('textDocument/hover', { textDocument: { uri }, position });
    return (result as { contents: { value: string } } | null)?.contents.value ?? '';
  }

  #newUri(): string {
    this.#opened += 1;
    return pathToFileURL(join(this.#folder, `text-${this.#opened}.yaml`)).href;
  }

  #open(uri: string, text: string): void {
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.#send({ method: 'textDocument/didOpen', params: { textDocument } });
  }

  #ask(method: string, params: unknown): Promise<unknown> {
    this.#sent += 1;
    const id = this.#sent;
    const answer = new Promise((done) => this.#answers.set(id, done));
    this.#send({ id, method, params });
    return answer;
  }

  #send(message: Message): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #receive(bytes: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, bytes]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(
        /Content-Length: (\d+)/u.exec(this.#buffer.toString('utf8', 0, head))?.[1],
      );
      const end = head + 4 + length;
      if (this.#buffer.length < end) return;
      const body = this.#buffer.toString('utf8', head + 4, end);
      this.#buffer = this.#buffer.subarray(end);
      this.#take(JSON.parse(body) as Message);
    }
  }

  #take({ id, method, params, result }: Message): void {
    if (method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = params as { uri: string; diagnostics: readonly Diagnostic[] };
      this.#diagnostics.get(uri)?.(diagnostics);
    } else if (method === 'workspace/configuration' && id !== undefined) {
      const { items } = params as { items: readonly { readonly section?: string }[] };
      this.#send({ id, result: items.map(({ section }) => (section === 'yaml' ? settings : {})) });
    } else if (method !== undefined && id !== undefined) this.#send({ id, result: null });
    else if (id !== undefined) this.#answers.get(id)?.(result);
  }
}

/** Nothing is to be looked up anywhere but in the folder. */
const settings = {
  schemaStore: { enable: false },
  validate: true,
  completion: true,
  hover: true,
};
