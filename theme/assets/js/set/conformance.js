/**
 * The declaration of PDF/UA-1 in a PDF that Typst has tagged.
 *
 * Typst's package for browsers cannot be asked for the standard, though its pages meet it: what lacks is the word for it
 * in the metadata, and the wish that a viewer shows the title. Both are appended, as PDF provides for changes. A file
 * whose end is not as expected stays as it is, tagged but undeclared.
 */

const PART =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
const ENTRY = 20; // bytes of a line in the table of objects

/** The file with the declaration. */
export function declared(pdf) {
  const end = latin(pdf.subarray(-2048));
  const [, trailer, table] = /trailer\s*<<([\s\S]*)>>\s*startxref\s*(\d+)\s*%%EOF/.exec(end) ?? [];
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const catalogue = objectAt(pdf, Number(table), root);
  const data = Number(/\/Metadata (\d+) 0 R/.exec(catalogue)?.[1]);
  const [, metadata] =
    /stream\r?\n([\s\S]*<\/rdf:RDF>[\s\S]*?)\r?\nendstream/.exec(objectAt(pdf, Number(table), data)) ?? [];
  const [, body] = /obj\s*(<<[\s\S]*>>)\s*endobj/.exec(catalogue) ?? [];
  if (!metadata || !body) return pdf;
  const xmp = metadata.replace("</rdf:RDF>", `${PART}</rdf:RDF>`);
  return appended(pdf, trailer, table, [
    [root, titled(body)],
    [data, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`],
  ]);
}

/** The catalogue with the wish that viewers show the title of the document. */
function titled(catalogue) {
  const [preferences] = /\/ViewerPreferences\s*<</.exec(catalogue) ?? [];
  if (preferences) return catalogue.replace(preferences, `${preferences} /DisplayDocTitle true`);
  return catalogue.replace("<<", "<< /ViewerPreferences << /DisplayDocTitle true >>");
}

/** The text of an object, found by the table of objects at an offset; empty when it is not there. */
function objectAt(pdf, table, number) {
  const head = /^xref\s+0 \d+\s*\n/.exec(latin(pdf.subarray(table, table + 40)));
  if (!head || !number) return "";
  const line = table + head[0].length + number * ENTRY;
  const offset = Number(latin(pdf.subarray(line, line + 10)));
  const text = latin(pdf.subarray(offset, table));
  return text.startsWith(`${number} 0 obj`) ? text.slice(0, text.indexOf("endobj") + 6) : "";
}

/** The file with newer versions of some objects, [number, text] each, after its end. */
function appended(pdf, trailer, table, objects) {
  let text = "\n";
  const lines = objects.map(([number, body]) => {
    const offset = String(pdf.length + text.length).padStart(10, "0");
    text += `${number} 0 obj\n${body}\nendobj\n`;
    return `${number} 1\n${offset} 00000 n \n`;
  });
  const start = pdf.length + text.length;
  text += `xref\n0 1\n0000000000 65535 f \n${
    lines.join("")
  }trailer\n<<${trailer}/Prev ${table} >>\nstartxref\n${start}\n%%EOF\n`;
  const whole = new Uint8Array(pdf.length + text.length);
  whole.set(pdf);
  whole.set(Uint8Array.from(text, (letter) => letter.charCodeAt(0)), pdf.length);
  return whole;
}

/** Bytes as a text of as many letters. */
function latin(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}
