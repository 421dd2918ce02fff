import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a ZIP to be made, and how it is to be wrong. */
export interface ZipEntry {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** How it is packed, if not as it is: a number no program knows. */
  readonly method?: number;
  /** The size and the check sum it claims, if not its own. */
  readonly claimedSize?: number;
  readonly claimedSum?: number;
  /** The kind of file by Unix: 0xa000 is a link. */
  readonly mode?: number;
}

/** The bytes of a ZIP with these files. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { header, body, record } = partsOf(entry, offset);
    local.push(header, body);
    central.push(record);
    offset += header.length + body.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function partsOf(entry: ZipEntry, offset: number) {
  const bytes = Buffer.from(entry.text as string);
  const body = entry.stored === true ? bytes : deflateRawSync(bytes);
  const name = Buffer.from(entry.name, 'utf8');
  const method = entry.method ?? (entry.stored === true ? 0 : 8);
  const flags = 0x800 | (entry.encrypted === true ? 1 : 0);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(flags, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(entry.claimedSum ?? crc32(bytes), 10);
  common.writeUInt32LE(body.length, 14);
  common.writeUInt32LE(entry.claimedSize ?? bytes.length, 18);
  common.writeUInt16LE(name.length, 22);
  const header = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(((entry.mode ?? 0x8000) << 16) >>> 0, 6);
  rest.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([20, 3]); // by Unix, so that the mode counts
  const record = Buffer.concat([
    Buffer.from('PK\u0001\u0002', 'latin1'),
    madeBy,
    common,
    rest,
    name,
  ]);
  return { header, body, record };
}
