const words: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EBUSY: 'another program is using it',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be too large',
  EIO: 'the disk reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENFILE: 'too many files are open',
  ENODEV: 'there is no such device',
  ENOENT: 'it is not there',
  ENOMEM: 'the memory is full',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is no folder',
  ENOTSUP: 'it is a device or a pipe, and no file',
  ENXIO: 'it is a socket, or a device that is not there',
  EPERM: 'you are not allowed to',
  EPIPE: 'nobody reads it any more',
  EROFS: 'it is on a disk that is read-only',
  ESTALE: 'the network drive has lost it',
  ETXTBSY: 'it is a program that is running',
};

/** Whether it is a failure of the file system or of a stream, which a user can mend, and no bug. */
export function isFailure(thrown: unknown): thrown is NodeJS.ErrnoException {
  const code = codeOf(thrown);
  return code !== undefined && (/^E[A-Z]+$/u.test(code) || code === 'ERR_INVALID_ARG_VALUE');
}

/** Why the file system failed, for a sentence that ends in it: "… can not be read: the disk is full". */
export function reasonOf(thrown: unknown): string {
  const code = codeOf(thrown);
  if (code === 'ERR_INVALID_ARG_VALUE') return 'no file can have such a name';
  return words[code ?? ''] ?? code ?? String(thrown);
}

/** The system's code of a failure, such as `ENOENT`. */
export function codeOf(thrown: unknown): string | undefined {
  const code = (thrown as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
