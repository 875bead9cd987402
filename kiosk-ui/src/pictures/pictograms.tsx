import type { ReactNode } from 'react';

/** Every picture stands on a grid of 48 with 4 free at each side: ink lines, one tinted shape. */
function Picture({ children }: { children: ReactNode }) {
  return (
    <svg className="pictogram" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** A baby wrapped in a cloth. */
const birth = (
  <>
    <path className="tint" d="M24 21c7.5 0 12 5.5 12 12s-5 11-12 11-12-4.5-12-11 4.5-12 12-12z" />
    <circle cx="24" cy="14" r="9" className="paper" />
    <path d="M20.5 13.5v.5M27.5 13.5v.5M21 17.5c1.8 1.5 4.2 1.5 6 0" />
    <path d="M24 5c1.5-1.5 4-1 4 1" />
    <path d="M13.5 27.5 34 39M34.5 27.5 24 33.5" />
  </>
);

/** Two rings. */
const marriage = (
  <>
    <circle cx="18" cy="29" r="12" className="tint" />
    <circle cx="30" cy="29" r="12" />
    <path d="m18 17-4-6h8z" className="paper" />
  </>
);

/** A paper with a seal on it. */
const certification = (
  <>
    <path d="M9 4h20l8 8v16M9 4v40h14M29 4v8h8" />
    <path d="M15 16h12M15 23h12M15 30h7" />
    <circle cx="33" cy="35" r="8.5" className="tint" />
    <path d="m29.5 35 2.5 2.5 4.5-5" />
  </>
);

/** A house with somebody at home. */
const home = (
  <>
    <path d="M9 21v23h30V21" className="paper" />
    <path d="M4 24 24 6l20 18" />
    <circle cx="24" cy="25" r="4.5" className="tint" />
    <path className="tint" d="M15.5 44v-3c0-5 3.5-8 8.5-8s8.5 3 8.5 8v3" />
  </>
);

/** A plot with its boundary stones, a pin in it. */
const land = (
  <>
    <path className="tint" d="M4 36 14 22h22l8 14-14 8H12z" />
    <path d="M14 22 12 44M30 44l6-22" />
    <path className="paper" d="M24 32s-8-9-8-16a8 8 0 0 1 16 0c0 7-8 16-8 16z" />
    <circle cx="24" cy="16" r="3" />
  </>
);

/** An open hand that is given coins. */
const benefit = (
  <>
    <circle cx="28" cy="13" r="8.5" className="tint" />
    <circle cx="27" cy="15" r="2.8" />
    <path d="M30 18V8.5M27.5 10.5h4.5" />
    <path
      className="paper"
      d="M4 30h7c4-3 9-3 12 0h6c2.5 0 4 1.5 4 3.5S31.5 37 29 37h-7M33 33l7.5-4c2-1 4.5 1.5 2.5 3.5L32 42c-1.5 1.3-3 2-5 2H4z"
    />
  </>
);

/** A shop with an awning. */
const shop = (
  <>
    <path d="M8 22v22h32V22" />
    <path
      className="tint"
      d="M9 5h30l5 12c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5c0 3-2 5-5 5s-5-2-5-5z"
    />
    <path d="M14 17 17 5M24 17V5M34 17 31 5" />
    <path d="M13 44V30h9v14M27 30h8v7h-8z" />
  </>
);

/** A finished paper that comes out to the person. */
const result = (
  <>
    <path d="M12 26V4h16l8 8v14M28 4v8h8" />
    <path d="m17 19 5 5 9-10" />
    <path d="M4 30h9l3 5h16l3-5h9v14H4z" className="tint" />
  </>
);

const byName: Record<string, ReactNode> = {
  'khai-sinh': birth,
  'ket-hon': marriage,
  'chung-thuc': certification,
  'nha-o': home,
  dat: land,
  'tro-cap': benefit,
  'ho-kinh-doanh': shop,
  'tra-ket-qua': result,
};

/** The picture of a service field, so that somebody who reads little finds it. */
export function FieldPicture({ name }: { name: string }) {
  return <Picture>{byName[name] ?? certification}</Picture>;
}

const elderly = (
  <>
    <circle cx="21" cy="9" r="5" className="tint" />
    <path d="M21 15c-4 2-6 7-6 13l5 4-3 12M20 32l7 5v7M20 19l4 7 8 2" />
    <path d="M32 25c0-3 4-3 4 0v19" />
  </>
);
const disabled = (
  <>
    <circle cx="20" cy="8" r="4.5" className="tint" />
    <path d="M20 14v14h12l5 12h5M20 20h10" />
    <path d="M15 22a11.5 11.5 0 1 0 16 15" />
  </>
);
const pregnant = (
  <>
    <circle cx="22" cy="9" r="5" className="paper" />
    <path className="tint" d="M19 16h6l3 8c5 1 6.5 8 1 10.5V44H18V30l-3-6c-.7-4 1-8 4-8z" />
    <path d="m25 20 1 6-5 3" />
  </>
);
const child = (
  <>
    <circle cx="17" cy="9" r="5" className="paper" />
    <path d="M10 44V22c0-3 2-6 6-6s5 2 7 5l3 5h5M16 30v14M22 27v17" />
    <circle cx="33" cy="20" r="4.5" className="tint" />
    <path className="tint" d="M26 28h10c3 0 4 2 4 4s-1 5-4 5h-8z" />
  </>
);
const merit = (
  <>
    <path d="M14 4h8l4 12M34 4h-8l-4 12" />
    <circle cx="24" cy="30" r="13" className="tint" />
    <path className="paper" d="m24 22 2.4 5 5.6.7-4 3.9 1 5.4-5-2.6-5 2.6 1-5.4-4-3.9 5.6-.7z" />
  </>
);
const byReason: Record<string, ReactNode> = {
  elderly,
  disabled,
  pregnant,
  'child-under-36-months': child,
  merit,
};

/** The picture of a reason for priority. */
export function ReasonPicture({ reason }: { reason: string }) {
  return <Picture>{byReason[reason] ?? elderly}</Picture>;
}
