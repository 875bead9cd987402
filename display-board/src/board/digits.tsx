/** Text whose digits are all as wide, so that numbers stand under each other. */
export function Digits({ text }: { text: string }) {
  return [...text].map((sign, index) =>
    /\d/.test(sign) ? (
      // Signs of one number have no other name than their place.
      <span key={index} className="digit">
        {sign}
      </span>
    ) : (
      sign
    ),
  );
}
