/** What the form uses of fflate: theme/assets/js/vendor/fflate.js. */
type Packed = [data: Uint8Array, options: { level: 0 | 6; mtime: string }];
declare const fflate: { zipSync(files: Record<string, Packed>): Uint8Array };
export default fflate;
