const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function digit(n: number): string {
  return digits[n] ?? '';
}

/** 1…99: mười lăm, hai mươi mốt, chín mươi tư. */
function belowHundred(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return digit(ones);
  const head = tens === 1 ? 'mười' : `${digit(tens)} mươi`;
  if (ones === 0) return head;
  if (ones === 5) return `${head} lăm`;
  if (tens > 1 && ones === 1) return `${head} mốt`;
  return tens > 1 && ones === 4 ? `${head} tư` : `${head} ${digit(ones)}`;
}

function yearInWords(year: number): string {
  const [thousands, hundreds, rest] = [Math.floor(year / 1000), Math.floor(year / 100) % 10, year % 100];
  const head = `${digit(thousands)} nghìn`;
  if (hundreds === 0 && rest === 0) return head;
  const middle = `${head} ${digit(hundreds)} trăm`;
  if (rest === 0) return middle;
  return rest < 10 ? `${middle} linh ${digit(rest)}` : `${middle} ${belowHundred(rest)}`;
}

/** A day as civil status papers repeat it: "Ngày mùng năm tháng tư …" is spoken, "Ngày năm, tháng tư, năm …" is written. */
export function dateInWords(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined || day === undefined) return `Năm ${yearInWords(year)}`;
  const monthWord = month === 4 ? 'tư' : belowHundred(month);
  return `Ngày ${belowHundred(day)}, tháng ${monthWord}, năm ${yearInWords(year)}`;
}
