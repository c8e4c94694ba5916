/** A stream of a compression library: takes packed pieces, hands out what they hold. */
type Unpacking = { readonly push: (packed: Uint8Array, isLast: boolean) => void };

/**
 * What packed bytes hold, piece by piece, so that no more is unpacked than allowed.
 * @param start opens the stream, which hands its pieces to `take`.
 * @param limits beyond `mostBytes` `tooMuch` is thrown, told after each `pieceBytes` of what is packed.
 */
export function unpacked(
  start: (take: (piece: Uint8Array) => void) => Unpacking,
  packed: Uint8Array,
  { mostBytes, pieceBytes }: { readonly mostBytes: number; readonly pieceBytes: number },
  tooMuch: () => Error,
): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = start((piece) => {
    length += piece.length;
    if (length > mostBytes) throw tooMuch();
    pieces.push(piece);
  });
  for (let at = 0; at < packed.length; at += pieceBytes) {
    stream.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
  }
  return joined(pieces, length);
}

/** Pieces of bytes one after the other. @param length of them all. */
export function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
