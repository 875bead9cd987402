/**
 * A page of A4 that says what printed it: the smallest PDF that every printer takes, with a letter shape that each of
 * them has (PDF 1.4, 9.6.2.2). ASCII only; brackets and backslashes are left out.
 */
export function testSheet(lines: readonly string[]): Buffer {
  const text = lines
    .map((line, i) => `1 0 0 1 72 ${760 - i * 28} Tm (${line.replace(/[^ -~]|[()\\]/g, '')}) Tj`)
    .join('\n');
  const content = `BT /F1 18 Tf\n${text}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.from(`${pdf}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1');
}
