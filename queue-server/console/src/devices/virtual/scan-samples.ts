/** Codes that people hold in front of a scanner. The card is nobody's. */
export const scanSamples = ['ticket', 'card', 'unreadable'] as const;
export type ScanSample = (typeof scanSamples)[number];

export function sampleCode(sample: ScanSample, origin: string): string {
  switch (sample) {
    case 'ticket':
      return `${origin}/t/mauPhieuThuMotCua00000`;
    case 'card':
      return '000000000000||Nguyễn Văn Mẫu|01011980|Nam|Thôn Mẫu, xã Tuần Giáo, tỉnh Điện Biên|01012022';
    case 'unreadable':
      return '\u0002\u001b\u0007\ufffd\ufffd%%';
  }
}
