/** CSV of a comparison, as a spreadsheet of the reader's language opens it; no text of it can run there. */

const RUNS = /^[=+\-@\t\r]/;

/**
 * @param {{ label: string, texts: string[][] }[]} rows
 * @param {{ title: string }[]} practices
 */
export function csvOf(rows, practices) {
  const lines = [["", ...practices.map(({ title }) => title)]];
  for (const { label, texts } of rows) lines.push([label, ...texts.map((own) => own.join("\n"))]);
  return `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
}

function cell(text) {
  const inert = RUNS.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
