/** The archive: a practice and the files beside it in one ZIP, laid out as the folder of practices is; made and read again. */

// @ts-types="../../../../../tests/js/types/fflate.d.ts"
import fflate from "../../vendor/fflate.js";

// Pictures are packed already; of the same files come the same bytes.
const OPTIONS = { level: /** @type {0} */ (0), mtime: "1980-01-01" };

/**
 * @param {Iterable<[path: string, content: Blob]>} files
 * @returns {Promise<Blob>}
 */
export async function archiveOf(files) {
  /** @type {Record<string, [Uint8Array, typeof OPTIONS]>} */
  const packed = {};
  for (const [path, content] of files) packed[path] = [new Uint8Array(await content.arrayBuffer()), OPTIONS];
  return new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (fflate.zipSync(packed))], { type: "application/zip" });
}

/**
 * The files of an archive by their names, those that a form packs and that are no larger than it takes; none of what is no
 * archive. A stranger may have made it.
 * @param {Uint8Array} archive
 * @param {string[]} endings
 * @param {number} largest bytes of one file
 * @returns {Map<string, Uint8Array<ArrayBuffer>>}
 */
export function filesIn(archive, endings, largest) {
  const filter = ({ name, originalSize }) => {
    return originalSize <= largest && endings.some((ending) => name.toLowerCase().endsWith(ending));
  };
  try {
    const files = Object.entries(fflate.unzipSync(archive, { filter }));
    return new Map(files.map(([path, bytes]) => [path.slice(path.lastIndexOf("/") + 1), /** @type {any} */ (bytes)]));
  } catch {
    return new Map();
  }
}
