/** Words as people write them in forms: names, places, papers, and every cluster of vowels; tones in the old style. */
export const wordList: readonly string[] = `
khai sinh kết hôn tử tuất đăng ký giấy chứng nhận quyền sử dụng đất hộ tịch căn cước công dân thường trú tạm
vắng bản sao trích lục xác tình trạng nhân người yêu cầu mẹ cha con trai gái tộc Thái Mông Kinh Khơ Mú quê
quán nơi cư huyện xã phường tỉnh Điện Biên Tuần Giáo thửa số tờ đồ diện tích mét vuông mục đích ở trồng lúa
nương rẫy rừng sản xuất chuyển nhượng thừa kế tặng cho biến động trợ cấp hưu hội tuổi khuyết tật nghèo
thương binh liệt sĩ giúp đỡ bảo hiểm y tế kinh doanh ngành nghề vốn đồng ngày tháng năm giờ phút sáng chiều
tối hôm nay trước sau quầy tiếp trả quả phiếu máy in hết mời gọi chờ lượt Nguyễn Trần Lê Phạm Hoàng Huỳnh
Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Lò Quàng Lường Cà Tòng Giàng Sùng Vàng Mùa Hạng Thào Lầu Bạc Cầm Thị
Văn Đức Minh Anh Tuấn Hùng Dũng Cường Mạnh Quốc Khánh Thủy Hòa Nghĩa Hiếu Thảo Phượng Yến Oanh Quỳnh Nhung
Hường Xuân Thu Đông nước non trời biển đường phố chợ trường học bệnh viện nhà thuốc bưu điện ruộng vườn suối
khe đồi núi thuở khuya khuỷu khuyên khuyến nguyên nguyện truyện chuyện luyện duyệt tuyết xuyên quyết huyền
ươm ướt ước lượn rượu hươu bướu cứu lưu bưởi mười tươi cười sưởi oản hoán hoặc loạt xoăn ngoằn khoét toét
choàng hoạch ngoại xoáy loay hoay uống muống luôn buổi ruồi nguội suốt buộc iêu nhiều điều hiểu kiểu liễu
biểu niên tiến hiền khiển việc biết gì già giếng giữa giỗ giùm giặt giống quýt quên quẻ quỹ que quanh quăng
quặng ăn ắng ẩn ấm ậm ẵm êm ếch ễnh ổn ộp ớt ử ứng ựa ỷ ý ỹ
`
  .trim()
  .split(/\s+/);
