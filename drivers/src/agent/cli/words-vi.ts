import { unreachable } from '@motcua/contract';
import type { CliWords } from './cli-words.ts';
import { commandLines } from './command-lines.ts';

export const wordsVi: CliWords = {
  help: `Thử từng thiết bị bằng tay, không cần máy chủ.

${commandLines}

  list         những gì đang cắm vào máy này và những gì còn thiếu
  test-print   in một phiếu thử
  listen       hiện mọi byte nhận được; có --profile thì hiện cả tên phím; Ctrl+C để dừng
  led          hiện một số lên đèn
  say          đọc một câu; --out ghi ra tệp WAV thay vì phát ra loa
  --lang en    English

Hãy dừng dịch vụ của máy này trước khi thử: mỗi cổng chỉ một chương trình dùng được.
Mã kết thúc: 0 xong · 1 thiết bị không làm được · 2 lệnh sai · 3 không biết chắc`,
  usage(problem) {
    switch (problem.code) {
      case 'no-such-command':
        return `Không có lệnh "${problem.word}". Xem các lệnh bằng: npm run device -- --help`;
      case 'wrong-option':
        return `Không hiểu tuỳ chọn: ${problem.word}. Xem cách viết bằng: npm run device -- --help`;
      case 'place-missing':
        return `Chưa nói thiết bị ở đâu. Viết đúng một trong: ${problem.word}`;
      case 'wrong-value':
        return `${problem.option} không nhận "${problem.word}". Viết một trong: ${problem.allowed}`;
      case 'text-missing':
        return `Chưa nói hiện hoặc đọc gì. Thí dụ: ${problem.word}`;
      default:
        return unreachable(problem);
    }
  },
  serialPorts: 'Cổng nối tiếp:',
  hidDevices: 'Thiết bị HID:',
  printerFiles: 'Máy in USB:',
  none: 'không có',
  serialportMissing: 'chưa dùng được, thiếu phần nối tiếp. Chạy: npm install',
  udevMissing:
    'không liệt kê được vì máy không có udev. Cổng vẫn mở được nếu viết đúng đường dẫn, thí dụ /dev/ttyUSB0',
  libusbMissing: 'chưa dùng được, thiếu libusb. Chạy: sudo apt install libusb-1.0-0 libudev1',
  away: (place, why) => `${place}: ${awayVi[why]}`,
  printed: (isConfirmed) =>
    isConfirmed ? 'Đã in, máy in xác nhận.' : 'Đã in: máy in vẫn tốt sau khi in. Hãy nhìn phiếu cho chắc.',
  notPrinted: (reason) => `Chưa in được: ${reasonsVi[reason]}`,
  printUnknown: 'Đã gửi hết nhưng máy in không trả lời. Hãy nhìn xem phiếu có ra không.',
  listening: (place) => `Đang nghe ${place}. Ctrl+C để dừng.`,
  noProfile: (profile, known) => `Không có bàn phím kiểu "${profile}". Có: ${known.join(', ')}`,
  wrongProfile: (profile) =>
    `Bàn phím kiểu "${profile}" không nối bằng đường này. Kiểu HID dùng --hid, các kiểu khác dùng --serial.`,
  keypad: {
    opening: 'đang mở',
    ready: 'đã mở',
    garbled: 'nhận toàn byte vô nghĩa: tốc độ (--baud) hoặc kiểu bàn phím (--profile) có lẽ sai',
    silent: 'không trả lời: kiểm tra nguồn điện, dây A/B và địa chỉ',
    'stuck-key': 'một phím bị kẹt: nhấc phím lên hoặc lau sạch',
    closed: 'đã đóng',
  },
  key: (raw, name) => `phím ${raw}: ${name ?? 'chưa có tên'}`,
  display: {
    ready: 'Đèn đã nhận số.',
    unknown: 'Đã gửi. Loại đèn này không trả lời: hãy nhìn xem số có đúng không.',
    silent: 'Đèn không trả lời: kiểm tra nguồn điện, dây A/B, tốc độ (--baud) và địa chỉ (--address).',
    refused: 'Đèn từ chối: kiểm tra kiểu đèn (--template) và địa chỉ (--address).',
  },
  voiceMissing: 'Máy này chưa có giọng đọc. Chạy: sudo apt install espeak-ng',
  voiceFailed: 'Giọng đọc bị lỗi. Thử lại; nếu vẫn lỗi, cài lại: sudo apt install --reinstall espeak-ng',
  playerMissing: (file) =>
    `Không phát ra loa được. Chạy: sudo apt install alsa-utils. Tiếng đã ghi vào ${file}`,
  spoken: (engine) => `Đã đọc (${engine}).`,
  written: (file) => `Đã ghi vào ${file}`,
};

const awayVi = {
  refused: 'không mở được. Kiểm tra địa chỉ, nguồn điện và dây mạng.',
  timeout: 'không trả lời kịp. Kiểm tra địa chỉ, nguồn điện và dây.',
  closed: 'đường nối bị ngắt. Kiểm tra dây.',
  'no-such-device': 'không có thiết bị nào ở đó. Kiểm tra dây, rồi xem: npm run device -- list',
  'in-use': 'chương trình khác đang dùng. Dừng dịch vụ của máy này rồi thử lại.',
  'no-permission': 'chưa được phép mở. Chạy: sudo usermod -aG dialout,lp,plugdev $USER, rồi đăng nhập lại.',
  'library-missing':
    'máy thiếu phần mềm. Chạy: npm install; với HID thêm: sudo apt install libusb-1.0-0 libudev1',
} as const;

const reasonsVi = {
  'paper-out': 'hết giấy. Thay cuộn giấy.',
  'cover-open': 'nắp đang mở. Đóng nắp.',
  offline: 'không gặp máy in. Kiểm tra nguồn điện, dây và địa chỉ.',
  error: 'máy in báo lỗi. Tắt máy, gỡ giấy kẹt ở dao cắt, bật lại.',
  timeout: 'máy in không nhận hết phiếu. Kiểm tra dây và tốc độ.',
  'too-late': 'đã dừng trước khi in.',
} as const;
