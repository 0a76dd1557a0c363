import type { Plugin } from "./markdown-it.d.ts";

declare const deflist: Plugin;
export default deflist;
