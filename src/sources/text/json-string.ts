const [newline, quote, backslash] = [10, 34, 92];

/** A string of a JSON text that comes piece by piece: where it ends, and the lines that end in it. */
export class JsonString {
  #escaped = false;

  /**
   * Where the closing quote stands in the piece, at `from` or later; the length of the piece where
   * the string goes on. `onLine` is called for every line break in it.
   */
  endIn(piece: string, from: number, onLine: () => void): number {
    let at = from;
    for (; at < piece.length; at += 1) {
      const unit = piece.charCodeAt(at);
      if (unit === newline) onLine();
      if (this.#escaped) this.#escaped = false;
      else if (unit === backslash) this.#escaped = true;
      else if (unit === quote) break;
    }
    return at;
  }
}
