/** What the form uses of fflate: theme/assets/js/vendor/fflate.js. */
type Packed = [data: Uint8Array, options: { level: 0 | 6; mtime: string }];
type Entry = { name: string; originalSize: number };
declare const fflate: {
  zipSync(files: Record<string, Packed>): Uint8Array;
  unzipSync(archive: Uint8Array, options: { filter: (entry: Entry) => boolean }): Record<string, Uint8Array>;
};
export default fflate;
