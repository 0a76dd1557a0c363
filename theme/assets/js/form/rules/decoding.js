/** Decoding: the bytes of a file as a text. */

/** The text of a file, which an old editor of Windows may have saved in the letters of Central Europe. */
export function decode(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1250").decode(bytes);
  }
}
