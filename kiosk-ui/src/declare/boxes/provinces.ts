/** The 34 provinces and cities since 1 July 2025 (NQ 202/2025/QH15), the hall's own region first. */
export const provinces: readonly string[] = [
  ...['Điện Biên', 'Lai Châu', 'Sơn La', 'Lào Cai', 'Phú Thọ', 'Hà Nội', 'An Giang', 'Bắc Ninh', 'Cà Mau'],
  ...['Cao Bằng', 'Cần Thơ', 'Đà Nẵng', 'Đắk Lắk', 'Đồng Nai', 'Đồng Tháp', 'Gia Lai', 'Hà Tĩnh'],
  ...['Hải Phòng', 'Hồ Chí Minh', 'Huế', 'Hưng Yên', 'Khánh Hòa', 'Lạng Sơn', 'Lâm Đồng', 'Nghệ An'],
  ...['Ninh Bình', 'Quảng Ngãi', 'Quảng Ninh', 'Quảng Trị', 'Tây Ninh', 'Thái Nguyên', 'Thanh Hóa'],
  ...['Tuyên Quang', 'Vĩnh Long'],
];
