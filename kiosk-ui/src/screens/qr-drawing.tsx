import { create } from 'qrcode';

const quiet = 4;

/** A QR code as one path; four modules of quiet zone, as ISO/IEC 18004 asks. */
export function QrDrawing({ text }: { text: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * quiet;
  return (
    <svg viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges" aria-hidden="true">
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={darkModules(modules.size, (row, column) => modules.get(row, column) === 1)} />
    </svg>
  );
}

function darkModules(size: number, isDark: (row: number, column: number) => boolean): string {
  const steps = Array.from({ length: size }, (_, index) => index);
  return steps
    .flatMap((row) =>
      steps
        .filter((column) => isDark(row, column))
        .map((column) => `M${column + quiet} ${row + quiet}h1v1h-1z`),
    )
    .join('');
}
