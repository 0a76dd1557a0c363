/** The archive: a practice and the files beside it in one ZIP, laid out as the folder of practices is. */

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
