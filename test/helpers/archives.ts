import { crc32, deflateRawSync } from 'node:zlib';
import { openPromise } from 'yauzl';

/** One file of an archive that is written by hand, with whatever it claims of itself. */
export type ArchiveFile = {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly isDeflated?: boolean;
  readonly isEncrypted?: boolean;
  /** File type and rights of Unix. */
  readonly mode?: number;
  /** Claimed in the directory instead of the truth. */
  readonly claimedBytes?: number;
  /** Of another file's place in the archive: two entries of the directory for the same bytes. */
  readonly sameBytesAs?: string;
};

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const UTF8_NAMES = 0x800;
const ENCRYPTED = 0x1;
const UNIX = 3;
/** What encrypted data begin with. */
const LOCK = Buffer.alloc(12, 7);

/** An archive as no well-meant program would write it. */
export function anArchive(files: readonly ArchiveFile[], claimedFiles = files.length): Buffer {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  const placeOf = new Map<string, number>();
  let at = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const plain = file.isDeflated === true ? deflateRawSync(file.content) : file.content;
    const data = file.isEncrypted === true ? Buffer.concat([LOCK, plain]) : plain;
    const place = file.sameBytesAs === undefined ? at : (placeOf.get(file.sameBytesAs) ?? at);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(UTF8_NAMES | (file.isEncrypted === true ? ENCRYPTED : 0), 2);
    facts.writeUInt16LE(file.isDeflated === true ? 8 : 0, 4);
    facts.writeUInt32LE(crc32(file.content), 10);
    facts.writeUInt32LE(data.byteLength, 14);
    facts.writeUInt32LE(file.claimedBytes ?? file.content.byteLength, 18);
    facts.writeUInt16LE(name.byteLength, 22);
    if (place === at) {
      const local = Buffer.concat([uint32(LOCAL), facts, name, data]);
      body.push(local);
      placeOf.set(String(file.name), at);
      at += local.byteLength;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((file.mode ?? 0o100600) << 16) >>> 0, 6);
    rest.writeUInt32LE(place, 10);
    const version = Buffer.from([20, UNIX]);
    directory.push(Buffer.concat([uint32(CENTRAL), version, facts, rest, name]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(claimedFiles, 4);
  end.writeUInt16LE(claimedFiles, 6);
  end.writeUInt32LE(central.byteLength, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...body, central, uint32(END), end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Everything in an archive, in its order. */
export async function filesOf(path: string): Promise<{ name: string; content: Buffer }[]> {
  const zip = await openPromise(path, { autoClose: false });
  const files: { name: string; content: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
    for await (const piece of stream) pieces.push(piece);
    files.push({ name: entry.fileName, content: Buffer.concat(pieces) });
  }
  zip.close();
  return files;
}
