import { lazy, Suspense } from 'react';

const Drawing = lazy(() => import('./qr-drawing.tsx').then(({ QrDrawing }) => ({ default: QrDrawing })));

/** Fetches the drawing while the page is quiet, so that it is there when the paper is not. */
export function prepareQrCode(): void {
  void import('./qr-drawing.tsx');
}

export function QrCode({ text }: { text: string }) {
  return (
    <div className="qr">
      <Suspense>
        <Drawing text={text} />
      </Suspense>
    </div>
  );
}
