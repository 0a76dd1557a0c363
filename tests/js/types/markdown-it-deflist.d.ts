/** What the form uses of markdown-it-deflist: theme/assets/js/vendor/markdown-it-deflist.js. */
declare const deflist: (parser: { utils: unknown; block: { ruler: { before: unknown } } }) => void;
export default deflist;
