import { useTongue } from '../wording/pack.ts';

/** Words of a button: in a language of local speakers with the Vietnamese small beneath. */
export function Told({ text }: { text: string }) {
  const { lang, beside } = useTongue(text);
  if (beside === undefined) return <>{text}</>;
  return (
    <span className="told">
      <span lang={lang}>{text}</span>
      <small lang="vi">{beside}</small>
    </span>
  );
}
