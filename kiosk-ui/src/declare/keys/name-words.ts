/** Words of names in the mountains of the north-west and in the whole country: family names first, then given names. */
export const nameWords: readonly string[] = (
  'Lò Quàng Lường Cà Tòng Bạc Vì Cầm Điêu Lèo Hoàng Vàng Giàng Sùng Mùa Thào Hạng Lầu Ly Chá Vừ Cứ Hờ Sình Tráng ' +
  'Nguyễn Trần Lê Phạm Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Trịnh Đinh Mai Hà Tạ Trương Lâm Phùng ' +
  'Văn Thị Đức Hữu Quang Minh Ngọc Thanh Xuân Thu Hải Hùng Dũng Tuấn Anh Hương Hoa Lan Hồng Hạnh Hiền Hòa Hoài Huệ ' +
  'Khánh Kim Liên Linh Long Loan Mạnh Mỹ Nam Nga Nhung Oanh Phúc Phương Phượng Quân Quý Quyên Sơn Tâm Tân Thắng ' +
  'Thảo Thịnh Thủy Thúy Tiến Toàn Trang Trung Trường Tùng Tuyết Vân Việt Vinh Yến Chiến Chung Công Cường Diệp Dung ' +
  'Duy Đạt Đông Gia Giang Pánh Panh Phanh Ín Ơn Pản Pâng Dơ Dính Chứ Chua Dế Mị Mỷ Pàng Sua Súa Xua Xanh Chống Páo'
).split(' ');
