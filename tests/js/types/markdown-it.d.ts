// deno-lint-ignore-file no-explicit-any
/** What the form uses of markdown-it: theme/assets/js/vendor/markdown-it.js. */

export interface Token {
  type: string;
  tag: string;
  attrs: [string, string][] | null;
  map: [number, number] | null;
  nesting: -1 | 0 | 1;
  children: Token[] | null;
  content: string;
  markup: string;
  info: string;
  meta: any;
  block: boolean;
  hidden: boolean;
  attrGet(name: string): string | null;
}

export type Plugin = (parser: MarkdownIt) => void;

export default class MarkdownIt {
  constructor(preset: string);
  block: any;
  core: any;
  inline: any;
  utils: any;
  enable(rules: string | string[]): this;
  use(plugin: Plugin): this;
  parse(text: string, environment: object): Token[];
  validateLink: (url: string) => boolean;
  normalizeLink: (url: string) => string;
  normalizeLinkText: (url: string) => string;
}
