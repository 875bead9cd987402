import type { TicketPaper } from '@motcua/drivers';

const paper: TicketPaper = {
  ...{ widthDots: 576, locale: 'vi', hallName: 'Trung tâm Phục vụ hành chính công xã Tuần Giáo' },
  ...{ hallPlace: 'xã Tuần Giáo, tỉnh Điện Biên', fieldName: 'Hộ tịch', procedureName: 'Đăng ký khai sinh' },
  ...{ number: 'A047', priority: false, counterNames: ['Quầy 1', 'Quầy 2'], aheadText: 'Trước bạn: 4 người' },
  ...{ waitText: 'Chờ khoảng 10–15 phút', trackUrl: 'http://127.0.0.1:8080/t/AAAAAAAAAAAAAAAAAAAAAA' },
  papers: [
    { text: 'Tờ khai, trên giấy hoặc điện tử', kind: 'hand-in' },
    { text: 'Giấy tờ tùy thân', kind: 'show' },
  ],
  ...{ takenAt: 'Lấy số lúc 08:05 ngày 23/11/2026', kioskName: 'Máy: Ki-ốt 1', idTail: '…AAAAA' },
  ...{
    skippedText: 'Quá 3 lượt gọi, số bị bỏ qua',
    copy: 0,
    words: { title: 'Số thứ tự', qrCaption: 'Xem lượt của bạn' },
  },
};

/** The ticket of the `index`-th person, who has a number, a wait and an address of their own. */
export function paperOf(index: number): TicketPaper {
  const digits = String(index % 1000).padStart(3, '0');
  return {
    ...paper,
    number: `A${digits}`,
    aheadText: `Trước bạn: ${index % 40} người`,
    trackUrl: paper.trackUrl.slice(0, -5) + String(index).padStart(5, '0'),
  };
}
