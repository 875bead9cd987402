import deviceVi from '@motcua/config/locales/vi/device.json' with { type: 'json' };
import type { Readiness, ReadinessLine } from '@motcua/contract';
import { officialFonts } from '../official/official-fonts.ts';

const words = deviceVi.readiness;
const millimetre = 72 / 25.4;
const margin = 18 * millimetre;
/** Mark, thing, what was found: of the width between the margins. */
const columns = [0.13, 0.32, 0.55];
const rowGap = 5;
const signatureHeight = 40 * millimetre;

type Pdf = PDFKit.PDFDocument;

/** The last check as a paper to sign (A4): faults first, every line with its box, two signatures. */
export async function readinessPaper(readiness: Readiness, timeZone: string): Promise<Uint8Array> {
  const { default: PdfDocument } = await import('pdfkit');
  const at = new Date(readiness.at);
  const pdf = new PdfDocument({
    ...{ size: 'A4', margin, bufferPages: true },
    info: { Title: words.title, CreationDate: at },
  });
  for (const [letters, path] of officialFonts()) pdf.registerFont(letters, path);
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise((resolve) => pdf.once('end', resolve));
  head(pdf, readiness, at, timeZone);
  for (const line of readiness.lines) row(pdf, line);
  signatures(pdf);
  pdf.end();
  await done;
  return Buffer.concat(chunks);
}

function head(pdf: Pdf, { hallName, by, lines }: Readiness, at: Date, timeZone: string): void {
  const style = { timeZone, hourCycle: 'h23' } as const;
  const time = at.toLocaleTimeString('vi-VN', { ...style, hour: '2-digit', minute: '2-digit' });
  const date = at.toLocaleDateString('vi-VN', {
    ...style,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  });
  const asked = by === 'clock' ? words.clock : by === '' ? words.unnamed : by;
  pdf.font('regular').fontSize(11).text(hallName);
  pdf.moveDown(0.6).font('bold').fontSize(16).text(words.title.toLocaleUpperCase('vi'), { align: 'center' });
  pdf.moveDown(0.4).font('regular').fontSize(11);
  pdf.text(`${fill(words.at, { time, date })}. ${fill(words.by, { by: asked })}`, { align: 'center' });
  pdf.moveDown(0.6).font('bold').fontSize(13).text(summary(lines));
  pdf.moveDown(0.6);
}

function summary(lines: readonly ReadinessLine[]): string {
  const count = (result: ReadinessLine['result']): number =>
    lines.filter((line) => line.result === result).length;
  if (count('fault') > 0) return fill(words.faults, { count: count('fault') });
  return count('care') > 0
    ? fill(words.cares, { count: count('care') })
    : fill(words.allGood, { count: lines.length });
}

/** A box to tick by hand, the word, the thing, what was found and what to do. */
function row(pdf: Pdf, line: ReadinessLine): void {
  const width = pdf.page.width - 2 * margin;
  const [markWidth = 0, nameWidth = 0, foundWidth = 0] = columns.map((share) => share * width - 6);
  const name = [line.name, line.place].filter(Boolean).join(' · ');
  const found = foundWords(line);
  pdf.font('regular').fontSize(10.5);
  const height = Math.max(
    14,
    pdf.heightOfString(name, { width: nameWidth }),
    pdf.heightOfString(found, { width: foundWidth }),
  );
  if (pdf.y + height + rowGap > pdf.page.height - margin) pdf.addPage();
  const { y } = pdf;
  const left = margin;
  pdf
    .lineWidth(0.4)
    .moveTo(left, y - rowGap / 2)
    .lineTo(left + width, y - rowGap / 2)
    .stroke('#999999');
  pdf
    .lineWidth(0.8)
    .rect(left, y + 1.5, 9, 9)
    .stroke('#000000');
  pdf.font(line.result === 'good' ? 'regular' : 'bold').fillColor('#000000');
  pdf.text(words[line.result], left + 14, y, { width: markWidth - 14 });
  pdf.font('regular').text(name, left + (columns[0] ?? 0) * width, y, { width: nameWidth });
  pdf.text(found, left + ((columns[0] ?? 0) + (columns[1] ?? 0)) * width, y, { width: foundWidth });
  pdf.x = left;
  pdf.y = y + height + rowGap;
}

function foundWords({ what, result, state, cause }: ReadinessLine): string {
  if (result === 'good') return state === undefined ? words.good : capital(deviceVi.state[state]);
  if (state !== undefined) {
    const told = cause === undefined ? `${capital(deviceVi.state[state])}.` : deviceVi.cause[cause];
    return `${told} ${deviceVi.remedy[cause ?? state]}`;
  }
  switch (what) {
    case 'board':
      return `${words.screensNone}. ${words.boardRemedy}`;
    case 'kiosk':
      return `${words.screensNone}. ${words.kioskRemedy}`;
    case 'journal':
      return words.journalFault;
    case 'site':
      return words.siteFault;
    case 'agent':
      return words.agentRemedy;
    default:
      return words[result];
  }
}

function signatures(pdf: Pdf): void {
  if (pdf.y + signatureHeight > pdf.page.height - margin) pdf.addPage();
  const half = (pdf.page.width - 2 * margin) / 2;
  const y = pdf.y + 14;
  for (const [index, who] of [words.checker, words.manager].entries()) {
    const x = margin + index * half;
    pdf.font('bold').fontSize(11).text(who, x, y, { width: half, align: 'center' });
    pdf.font('italic').text(words.sign, x, y + 15, { width: half, align: 'center' });
  }
}

function fill(text: string, blanks: Record<string, string | number>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (slot, name: string) => String(blanks[name] ?? slot));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
