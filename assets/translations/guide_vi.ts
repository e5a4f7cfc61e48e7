<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
    <context>
        <name>card</name>
        <message>
            <source>English|Spanish|Portuguese|Haitian Creole|Vietnamese|Arabic|Khmer|Lao|American Sign Language|French|Chinese|Albanian|Twi|Nepali|Pashto|Russian|Polish|Swahili|Somali</source>
            <comment>names of languages in this order, with | between</comment>
            <translation>tiếng Anh|tiếng Tây Ban Nha|tiếng Bồ Đào Nha|tiếng Creole Haiti|tiếng Việt|tiếng Ả Rập|tiếng Khmer|tiếng Lào|ngôn ngữ ký hiệu Mỹ|tiếng Pháp|tiếng Hoa|tiếng Albania|tiếng Twi|tiếng Nepal|tiếng Pashto|tiếng Nga|tiếng Ba Lan|tiếng Swahili|tiếng Somali</translation>
        </message>
        <message>
            <source>English</source>
            <translation>Vietnamese</translation>
        </message>
        <message>
            <source>Edition {date}</source>
            <translation>Ấn bản {date}</translation>
        </message>
        <message>
            <source>Edition and facts as of {date}</source>
            <translation>Ấn bản và thông tin tính đến {date}</translation>
        </message>
        <message>
            <source>As of {date}</source>
            <translation>Tính đến {date}</translation>
        </message>
        <message>
            <source>Called on {date}</source>
            <translation>Đã gọi {date}</translation>
        </message>
        <message>
            <source>Not updated since {date}</source>
            <translation>Chưa cập nhật từ {date}</translation>
        </message>
        <message>
            <source>not called</source>
            <comment>of numbers on a card, after the date when a page with them was read</comment>
            <translation>chưa gọi</translation>
        </message>
        <message numerus="yes">
            <source>Preview: %n number(s) read, not called</source>
            <translation>
                <numerusform>Bản xem trước: đã đọc %n số, chưa gọi thử</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition over a year old: ask first</source>
            <translation>Ấn bản đã hơn một năm: hãy hỏi trước</translation>
        </message>
        <message>
            <source>Translation not yet reviewed</source>
            <translation>Bản dịch chưa hiệu đính</translation>
        </message>
        <message>
            <source>Say:</source>
            <translation>Xin nói:</translation>
        </message>
        <message>
            <source>Say this, or show it:</source>
            <translation>Xin nói câu này, hoặc đưa ra cho xem:</translation>
        </message>
        <message>
            <source>No lawyer has read this card yet.</source>
            <translation>Chưa có luật sư nào đọc thẻ này.</translation>
        </message>
        <message>
            <source>Read by {name}.</source>
            <comment>by a lawyer; in other languages, that the English was read</comment>
            <translation>Luật sư đã đọc bản tiếng Anh: {name}.</translation>
        </message>
        <message>
            <source>call or text</source>
            <translation>gọi hoặc nhắn tin</translation>
        </message>
        <message>
            <source>text</source>
            <translation>nhắn tin SMS</translation>
        </message>
        <message>
            <source>text {keyword}</source>
            <translation>nhắn {keyword}</translation>
        </message>
        <message>
            <source>relay for Deaf callers</source>
            <translation>nối máy cho người điếc</translation>
        </message>
        <message>
            <source>TTY</source>
            <translation>TTY</translation>
        </message>
        <message>
            <source>videophone</source>
            <translation>điện thoại hình</translation>
        </message>
        <message>
            <source>Scan to call</source>
            <translation>Quét để gọi</translation>
        </message>
        <message>
            <source>Scan to text</source>
            <translation>Quét để nhắn</translation>
        </message>
        <message>
            <source>QR code. It calls {number}.</source>
            <translation>Mã QR. Gọi số {number}.</translation>
        </message>
        <message>
            <source>QR code. It starts a text message to {number}.</source>
            <translation>Mã QR. Mở tin nhắn SMS tới số {number}.</translation>
        </message>
        <message>
            <source>We are</source>
            <translation>Chúng tôi là</translation>
        </message>
        <message>
            <source>Our number</source>
            <translation>Số của chúng tôi</translation>
        </message>
        <message>
            <source>Logo or stamp</source>
            <translation>Logo hoặc con dấu</translation>
        </message>
        <message>
            <source>Day and night</source>
            <comment>what a picture beside a number means</comment>
            <translation>Ngày và đêm</translation>
        </message>
        <message>
            <source>Free of charge</source>
            <comment>what a picture beside a number means</comment>
            <translation>Miễn phí</translation>
        </message>
        <message>
            <source>Interpreters</source>
            <comment>what a picture beside a number means</comment>
            <translation>Có thông dịch</translation>
        </message>
        <message>
            <source>{month} {day}, {year}</source>
            <translation>{day} {month}, {year}</translation>
        </message>
        <message>
            <source>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec</source>
            <comment>the months from January, with | between</comment>
            <translation>thg 1|thg 2|thg 3|thg 4|thg 5|thg 6|thg 7|thg 8|thg 9|thg 10|thg 11|thg 12</translation>
        </message>
        <message>
            <source>traffick|exploit|victim|surviv|abus|rape|sexual|assault|violen|slave|prostitut|rescue|shelter|pimp|batter|police|immigra|undocument|visa|crim|suicid|overdos</source>
            <comment>beginnings of words that tell a stranger what a card is about, with | between; not a translation, but those of this language</comment>
            <translation>traffick|buôn người|mua bán người|bóc lột|nạn nhân|sống sót|lạm dụng|ngược đãi|bạo hành|bạo lực|hiếp dâm|cưỡng hiếp|tình dục|tấn công|nô lệ|mại dâm|giải cứu|tạm lánh|cảnh sát|công an|di trú|nhập cư|giấy tờ|visa|tội phạm|tự tử|tự sát|quá liều|xâm hại|tạm trú|trú ẩn|nhà an toàn|trục xuất|ma cô|tú bà|bán dâm|bị hại|làm hại|quấy rối|cưỡng bức|hãm hiếp|buôn bán người|thị thực|di dân</translation>
        </message>
        <message>
            <source>My next step</source>
            <translation>Bước tiếp theo của tôi</translation>
        </message>
        <message>
            <source>Call|Ask for|Day, time|Bring</source>
            <comment>labels before lines for a pen, 1 to 5, with | between</comment>
            <translation>Gọi|Hỏi gặp|Ngày, giờ|Mang theo</translation>
        </message>
        <message>
            <source>Do not write a name. Keep this only if it is safe.</source>
            <translation>Không viết tên. Chỉ giữ nếu an toàn.</translation>
        </message>
        <message>
            <source>Soap bands. Put the words where the bar is widest. Tape the end under the box on the side.</source>
            <translation>Băng quấn xà bông. Chữ nằm ở chỗ rộng nhất của bánh xà bông. Dán đầu băng xuống dưới ô ở bên cạnh.</translation>
        </message>
        <message>
            <source>Lip-balm wraps. Wrap once around the tube.</source>
            <translation>Băng quấn son dưỡng môi. Quấn một vòng quanh thỏi son.</translation>
        </message>
        <message>
            <source>Shoe cards. Fold once with the number inside. Slip under the insole.</source>
            <translation>Thẻ để trong giày. Gấp một lần, số nằm bên trong, rồi đặt dưới miếng lót giày.</translation>
        </message>
        <message>
            <source>glue or tape</source>
            <translation>keo hoặc băng keo</translation>
        </message>
        <message>
            <source>Point to your language.</source>
            <translation>Xin chỉ vào ngôn ngữ của quý vị.</translation>
        </message>
        <message>
            <source>I am Deaf. Please write.</source>
            <translation>Tôi là người điếc. Xin viết ra.</translation>
        </message>
        <message>
            <source>I sign (ASL). I want an interpreter.</source>
            <translation>Tôi dùng ngôn ngữ ký hiệu (ASL). Tôi muốn có thông dịch viên.</translation>
        </message>
        <message>
            <source>I read and write English.</source>
            <translation>Tôi đọc và viết được tiếng Anh.</translation>
        </message>
        <message>
            <source>I am not safe with the person outside.</source>
            <translation>Tôi không an toàn với người ở bên ngoài.</translation>
        </message>
        <message>
            <source>I need a bed for tonight.</source>
            <translation>Tôi cần một chỗ ngủ tối nay.</translation>
        </message>
        <message>
            <source>Please call for me. Write what they say.</source>
            <translation>Xin gọi điện giúp tôi. Xin viết lại lời họ nói.</translation>
        </message>
    </context>
    <context>
        <name>client</name>
        <message>
            <source>Who will know?</source>
            <translation>Ai sẽ biết?</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Quý vị có thể nói</translation>
        </message>
        <message>
            <source>They may ask you</source>
            <translation>Họ có thể hỏi quý vị</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>Khi quý vị gọi thì sao</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Trước khi gọi</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Ở đâu</translation>
        </message>
        <message>
            <source>What do you need?</source>
            <translation>Quý vị cần gì?</translation>
        </message>
        <message>
            <source>You can call and ask. You choose what to say.</source>
            <translation>Quý vị có thể gọi và hỏi. Nói gì là tùy quý vị.</translation>
        </message>
        <message>
            <source>How old are you?</source>
            <translation>Quý vị bao nhiêu tuổi?</translation>
        </message>
        <message>
            <source>Under 13</source>
            <translation>Dưới 13 tuổi</translation>
        </message>
        <message>
            <source>13 to 17</source>
            <translation>13 đến 17 tuổi</translation>
        </message>
        <message>
            <source>Were you put out of home, or is someone hurting you?</source>
            <translation>Quý vị bị đuổi khỏi nhà, hoặc có ai đang làm hại quý vị không?</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Có</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Không</translation>
        </message>
        <message>
            <source>I do not want to say</source>
            <translation>Tôi không muốn nói</translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 tuổi trở lên</translation>
        </message>
        <message>
            <source>Some places are only for adults. Choose your age to see places for you.</source>
            <translation>Có những nơi chỉ dành cho người lớn. Bấm vào tuổi của quý vị để thấy những nơi dành cho quý vị.</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Câu hỏi</translation>
        </message>
        <message>
            <source>In pictures</source>
            <translation>Bằng hình</translation>
        </message>
        <message>
            <source>What is it about? Press a picture.</source>
            <translation>Chuyện gì? Xin bấm một hình.</translation>
        </message>
        <message>
            <source>What can I say?</source>
            <translation>Tôi có thể nói gì?</translation>
        </message>
        <message>
            <source>Nothing you press is saved.</source>
            <translation>Máy không lưu gì quý vị đã bấm.</translation>
        </message>
        <message>
            <source>Hide this</source>
            <translation>Ẩn trang này</translation>
        </message>
        <message>
            <source>Or press Shift three times</source>
            <translation>Hoặc bấm phím Shift ba lần</translation>
        </message>
        <message>
            <source>Text size and colors</source>
            <translation>Cỡ chữ và màu</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Trở lại</translation>
        </message>
        <message>
            <source>Show more</source>
            <translation>Xem thêm</translation>
        </message>
        <message>
            <source>Open now</source>
            <translation>Đang mở cửa</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>ngày và đêm</translation>
        </message>
        <message>
            <source>until {time}</source>
            <translation>đến {time}</translation>
        </message>
        <message>
            <source>Opens {time}</source>
            <translation>Mở cửa {time}</translation>
        </message>
        <message>
            <source>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ Nhật</translation>
        </message>
        <message>
            <source>Closed now</source>
            <translation>Đang đóng cửa</translation>
        </message>
        <message>
            <source>Hours: ask</source>
            <translation>Giờ mở cửa: xin hỏi</translation>
        </message>
        <message>
            <source>Ask if they can help you</source>
            <translation>Xin hỏi xem họ có giúp quý vị được không</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Phụ nữ</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Đàn ông</translation>
        </message>
        <message>
            <source>Anyone</source>
            <translation>Mọi người</translation>
        </message>
        <message>
            <source>{low} and older</source>
            <translation>Từ {low} tuổi trở lên</translation>
        </message>
        <message>
            <source>{high} and younger</source>
            <translation>Từ {high} tuổi trở xuống</translation>
        </message>
        <message>
            <source>{low} to {high} years old</source>
            <translation>Từ {low} đến {high} tuổi</translation>
        </message>
        <message>
            <source>{one}, {other}</source>
            <comment>two parts of a line, with the comma of the language</comment>
            <translation>{one}, {other}</translation>
        </message>
        <message>
            <source>Ask which languages they speak</source>
            <translation>Xin hỏi họ nói tiếng gì</translation>
        </message>
        <message numerus="yes">
            <source>{languages} and %n more</source>
            <translation>
                <numerusform>{languages} và %n thứ tiếng nữa</numerusform>
            </translation>
        </message>
        <message>
            <source>with an interpreter</source>
            <translation>có thông dịch</translation>
        </message>
        <message>
            <source>{languages}, others with an interpreter</source>
            <translation>{languages}, tiếng khác có thông dịch</translation>
        </message>
        <message>
            <source>Ask what it costs</source>
            <translation>Xin hỏi giá bao nhiêu</translation>
        </message>
        <message>
            <source>For</source>
            <translation>Dành cho</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Chi phí</translation>
        </message>
        <message>
            <source>We have no number for this. Ask a worker.</source>
            <translation>Ở đây không có số. Xin hỏi nhân viên.</translation>
        </message>
        <message>
            <source>We are not sure this number is right. Ask a worker first.</source>
            <translation>Chúng tôi không chắc số này đúng. Xin hỏi nhân viên trước.</translation>
        </message>
        <message>
            <source>Send the word {keyword} as a text to this number.</source>
            <translation>Nhắn tin SMS chữ {keyword} tới số này.</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Giờ mở cửa</translation>
        </message>
        <message>
            <source>The address is secret.</source>
            <translation>Địa chỉ được giữ kín.</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Ai có thể giúp</translation>
        </message>
        <message>
            <source>This screen saves nothing. After you leave, nobody can see what you pressed here.</source>
            <translation>Màn hình này không lưu gì cả. Khi quý vị đi, không ai thấy được quý vị đã bấm gì ở đây.</translation>
        </message>
        <message>
            <source>You can ask this before you tell your story</source>
            <translation>Quý vị có thể hỏi câu này trước khi kể chuyện của mình</translation>
        </message>
        <message>
            <source>What do you share, and who do you share it with?</source>
            <translation>Quý vị nói lại những gì, và với ai?</translation>
        </message>
        <message>
            <source>You do not have to tell everything. You do not have to say your name first. You can stop the call at any time.</source>
            <translation>Quý vị không cần kể hết. Quý vị không cần nói tên trước. Quý vị có thể ngưng cuộc gọi bất cứ lúc nào.</translation>
        </message>
        <message>
            <source>Police are not in this list.</source>
            <translation>Danh sách này không có cảnh sát.</translation>
        </message>
        <message>
            <source>Show police too</source>
            <translation>Xem cả cảnh sát</translation>
        </message>
        <message>
            <source>Hide police</source>
            <translation>Bỏ cảnh sát ra</translation>
        </message>
        <message>
            <source>We have no place to list here. Ask a worker, or call a number below.</source>
            <translation>Danh sách này trống. Xin hỏi nhân viên, hoặc gọi một số ở dưới.</translation>
        </message>
        <message>
            <source>This is about the law. No lawyer has read our answer yet, so we do not show it here.</source>
            <translation>Câu này nói về luật. Chưa có luật sư nào đọc câu trả lời của chúng tôi, nên chúng tôi không hiện ở đây.</translation>
        </message>
        <message>
            <source>Nobody has checked this answer in your language yet. Read it with a worker.</source>
            <translation>Chưa có ai kiểm tra câu trả lời này bằng tiếng của quý vị. Hãy đọc cùng nhân viên.</translation>
        </message>
        <message>
            <source>Get a small card</source>
            <translation>Lấy một thẻ nhỏ</translation>
        </message>
        <message>
            <source>Is it safe for you to carry this?</source>
            <translation>Quý vị mang thẻ này theo có an toàn không?</translation>
        </message>
        <message>
            <source>Someone may look in your pockets or your bag. The card does not say why you have it.</source>
            <translation>Có thể có người lục túi hoặc giỏ của quý vị. Thẻ không nói vì sao quý vị có thẻ.</translation>
        </message>
        <message>
            <source>Yes, print it</source>
            <translation>Có, in thẻ</translation>
        </message>
        <message>
            <source>I am not sure</source>
            <translation>Tôi không chắc</translation>
        </message>
        <message>
            <source>Then do not take a card. You can learn this number by heart:</source>
            <translation>Vậy thì đừng lấy thẻ. Quý vị có thể học thuộc số này:</translation>
        </message>
        <message>
            <source>We cannot make a card for this number. Ask a worker.</source>
            <translation>Không làm được thẻ cho số này. Xin hỏi nhân viên.</translation>
        </message>
        <message>
            <source>Your card is printing.</source>
            <translation>Thẻ đang được in.</translation>
        </message>
        <message>
            <source>Your card is ready. Pick it up from the printer.</source>
            <translation>Thẻ đã in xong. Quý vị lấy thẻ nhé.</translation>
        </message>
        <message>
            <source>Your card is saved.</source>
            <translation>Thẻ đã được lưu.</translation>
        </message>
        <message>
            <source>Your card could not be printed. Ask a worker.</source>
            <translation>Không in được thẻ. Xin hỏi nhân viên.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Đóng</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Thoát</translation>
        </message>
        <message>
            <source>Ends here. Everything you pressed is cleared.</source>
            <translation>Kết thúc ở đây. Mọi thứ quý vị đã bấm sẽ bị xóa.</translation>
        </message>
        <message>
            <source>Are you done?</source>
            <translation>Quý vị xong chưa?</translation>
        </message>
        <message>
            <source>Everything you pressed will be cleared. The next person starts from the beginning.</source>
            <translation>Mọi thứ quý vị đã bấm sẽ bị xóa. Người tiếp theo bắt đầu lại từ đầu.</translation>
        </message>
        <message>
            <source>Yes, I am done</source>
            <translation>Vâng, tôi xong rồi</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Ở lại đây</translation>
        </message>
        <message>
            <source>Staff</source>
            <translation>Nhân viên</translation>
        </message>
        <message>
            <source>Nobody has checked this translation yet. The numbers are the same in English.</source>
            <translation>Bản dịch này chưa có ai hiệu đính. Các số giống như bản tiếng Anh.</translation>
        </message>
        <message>
            <source>The rest is in English. Ask a worker.</source>
            <translation>Phần còn lại bằng tiếng Anh. Xin hỏi nhân viên.</translation>
        </message>
        <message>
            <source>Another language</source>
            <translation>Ngôn ngữ khác</translation>
        </message>
        <message>
            <source>I am Deaf</source>
            <translation>Tôi là người điếc</translation>
        </message>
        <message>
            <source>Show this to the worker. You can both write here. Nothing that you write is saved.</source>
            <translation>Đưa cho nhân viên xem. Cả hai có thể viết ở đây. Những gì viết ra không được lưu lại.</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>Viết ở đây</translation>
        </message>
        <message>
            <source>Worker</source>
            <comment>a label beside what a worker wrote</comment>
            <translation>Nhân viên</translation>
        </message>
        <message>
            <source>Me</source>
            <comment>a label beside what the client wrote</comment>
            <translation>Tôi</translation>
        </message>
        <message>
            <source>Who is writing? Press to change.</source>
            <translation>Ai đang viết? Bấm để đổi.</translation>
        </message>
        <message>
            <source>Show large</source>
            <translation>Hiện chữ lớn</translation>
        </message>
        <message>
            <source>Clear</source>
            <comment>a button: removes what both wrote</comment>
            <translation>Xóa</translation>
        </message>
        <message>
            <source>Press, and the worker reads</source>
            <translation>Bấm một câu để đưa cho nhân viên xem</translation>
        </message>
        <message>
            <source>To call by yourself</source>
            <translation>Để tự gọi</translation>
        </message>
        <message>
            <source>Dial first, then ask for the number. Or use a videophone.</source>
            <translation>Bấm số này trước, rồi xin gọi số kia. Hoặc dùng điện thoại hình.</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Cỡ chữ</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>Chữ nhỏ hơn</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>Chữ lớn hơn</translation>
        </message>
        <message>
            <source>Colors</source>
            <translation>Màu</translation>
        </message>
        <message>
            <source>Match this computer</source>
            <translation>Theo máy tính</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Sáng</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Tối</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Tương phản cao, sáng</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Tương phản cao, tối</translation>
        </message>
        <message>
            <source>Read aloud</source>
            <translation>Đọc to</translation>
        </message>
        <message>
            <source>Start reading</source>
            <translation>Bắt đầu đọc</translation>
        </message>
        <message>
            <source>Stop reading</source>
            <translation>Ngừng đọc</translation>
        </message>
        <message>
            <source>Use earphones if someone may listen.</source>
            <translation>Hãy dùng tai nghe nếu có ai có thể nghe thấy.</translation>
        </message>
    </context>
    <context>
        <name>fact</name>
        <message>
            <source>Who it is for</source>
            <translation>Dành cho ai</translation>
        </message>
        <message>
            <source>Serves</source>
            <translation>Phục vụ vùng</translation>
        </message>
        <message>
            <source>What to bring</source>
            <translation>Cần mang theo gì</translation>
        </message>
        <message>
            <source>How to start</source>
            <translation>Bắt đầu thế nào</translation>
        </message>
        <message>
            <source>Before you call</source>
            <translation>Trước khi gọi</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>For Deaf people</source>
            <translation>Cho người điếc</translation>
        </message>
        <message>
            <source>Access</source>
            <translation>Lối vào</translation>
        </message>
        <message>
            <source>Hours</source>
            <translation>Giờ mở cửa</translation>
        </message>
        <message>
            <source>Chat</source>
            <translation>Chat</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Ở đâu</translation>
        </message>
        <message>
            <source>Cost</source>
            <translation>Chi phí</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Ngôn ngữ</translation>
        </message>
        <message>
            <source>What happens when you call</source>
            <translation>Điều gì xảy ra khi quý vị gọi</translation>
        </message>
        <message>
            <source>It has {what}.</source>
            <translation>Có {what}.</translation>
        </message>
        <message>
            <source>It does not have {what}.</source>
            <translation>Không có {what}.</translation>
        </message>
        <message>
            <source>Ask about {what}.</source>
            <translation>Hãy hỏi có {what} không.</translation>
        </message>
        <message>
            <source>a way in without steps</source>
            <translation>lối vào không có bậc thang</translation>
        </message>
        <message>
            <source>an elevator</source>
            <translation>thang máy</translation>
        </message>
        <message>
            <source>help for Deaf people</source>
            <translation>giúp đỡ cho người điếc</translation>
        </message>
        <message>
            <source>a place for service animals</source>
            <translation>chỗ cho thú vật trợ giúp</translation>
        </message>
        <message>
            <source>Text: {number}.</source>
            <comment>a number for text messages</comment>
            <translation>Tin nhắn SMS: {number}.</translation>
        </message>
        <message>
            <source>Text: {keyword} to {number}.</source>
            <comment>the word to send in a text message, and the number</comment>
            <translation>Tin nhắn SMS: {keyword} tới {number}.</translation>
        </message>
        <message>
            <source>Chat: {address}.</source>
            <comment>a web address where one writes with them</comment>
            <translation>Chat: {address}.</translation>
        </message>
        <message>
            <source>Videophone: {number}.</source>
            <translation>Điện thoại hình: {number}.</translation>
        </message>
        <message>
            <source>TTY: {number}.</source>
            <comment>a number for phones with a keyboard</comment>
            <translation>TTY: {number}.</translation>
        </message>
        <message>
            <source>Relay: dial {number} and give the number above.</source>
            <comment>711, an operator who types or signs</comment>
            <translation>Chuyển tiếp cuộc gọi: bấm {number}, rồi cho biết số ở trên.</translation>
        </message>
        <message>
            <source>Not known: {ways}.</source>
            <translation>Chưa biết có hay không: {ways}.</translation>
        </message>
        <message>
            <source>text|chat|videophone|relay</source>
            <comment>ways to reach a service, in this order, with | between</comment>
            <translation>tin nhắn SMS|chat|điện thoại hình|chuyển tiếp cuộc gọi</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>Trang {page} trên {pages}</translation>
        </message>
        <message>
            <source>What to do, in pictures</source>
            <translation>Cần làm gì, bằng hình</translation>
        </message>
        <message>
            <source>{name} (continued)</source>
            <translation>{name} (tiếp theo)</translation>
        </message>
        <message>
            <source>Ask staff for the number</source>
            <translation>Hỏi nhân viên để biết số</translation>
        </message>
        <message>
            <source>(ask staff for the number)</source>
            <translation>(hỏi nhân viên để biết số)</translation>
        </message>
        <message>
            <source>Ask staff how to reach them</source>
            <translation>Hỏi nhân viên cách liên lạc với họ</translation>
        </message>
        <message>
            <source>On the web: {address}</source>
            <translation>Trên mạng: {address}</translation>
        </message>
        <message>
            <source>You can say</source>
            <translation>Quý vị có thể nói</translation>
        </message>
        <message>
            <source>They may ask</source>
            <translation>Họ có thể hỏi</translation>
        </message>
        <message>
            <source>For staff</source>
            <translation>Dành cho nhân viên</translation>
        </message>
        <message>
            <source>What not to do</source>
            <translation>Những điều không nên làm</translation>
        </message>
        <message>
            <source>Who can help</source>
            <translation>Ai có thể giúp</translation>
        </message>
        <message>
            <source>The address is not published, to keep people safe.</source>
            <translation>Địa chỉ không được công bố, để giữ an toàn cho mọi người.</translation>
        </message>
        <message>
            <source>Another address is not published, to keep people safe.</source>
            <translation>Một địa chỉ khác không được công bố, để giữ an toàn cho mọi người.</translation>
        </message>
        <message>
            <source>ask first: it may have changed</source>
            <translation>hỏi trước: có thể đã đổi</translation>
        </message>
        <message>
            <source>ask first: they may have changed</source>
            <translation>hỏi trước: có thể đã đổi</translation>
        </message>
        <message>
            <source>24 hours</source>
            <translation>24/24</translation>
        </message>
        <message>
            <source>Mon|Tue|Wed|Thu|Fri|Sat|Sun</source>
            <comment>the days of the week from Monday, with | between</comment>
            <translation>Thứ Hai|Thứ Ba|Thứ Tư|Thứ Năm|Thứ Sáu|Thứ Bảy|Chủ Nhật</translation>
        </message>
        <message>
            <source>{start} to {end}</source>
            <translation>{start} đến {end}</translation>
        </message>
        <message>
            <source>closed on {days}</source>
            <comment>after hours; days: holidays, Dec 25</comment>
            <translation>đóng cửa: {days}</translation>
        </message>
        <message>
            <source>holidays</source>
            <comment>days on which a place is closed</comment>
            <translation>ngày lễ</translation>
        </message>
        <message>
            <source>from {date}</source>
            <comment>the first day of hours for a time</comment>
            <translation>từ {date}</translation>
        </message>
        <message>
            <source>until {date}</source>
            <comment>the last day of hours for a time</comment>
            <translation>đến {date}</translation>
        </message>
        <message>
            <source>{month} {day}</source>
            <comment>a day of each year: Dec 25</comment>
            <translation>{day} {month}</translation>
        </message>
        <message>
            <source>am</source>
            <translation>AM</translation>
        </message>
        <message>
            <source>pm</source>
            <translation>PM</translation>
        </message>
        <message>
            <source>For staff: call an interpreter line, and say the words below the name in English.</source>
            <translation>Dành cho nhân viên: gọi đường dây thông dịch và nói bằng tiếng Anh những chữ ở dưới tên.</translation>
        </message>
        <message>
            <source>Another language? Write it here:</source>
            <translation>Ngôn ngữ khác? Viết ở đây:</translation>
        </message>
        <message>
            <source>Not updated since {date}. Call first.</source>
            <translation>Chưa cập nhật từ {date}. Hãy gọi trước.</translation>
        </message>
        <message>
            <source>Places that can help</source>
            <translation>Những nơi có thể giúp</translation>
        </message>
        <message>
            <source>Call before you go. Hours and rules change.</source>
            <translation>Hãy gọi trước khi đi. Giờ và quy định có thay đổi.</translation>
        </message>
        <message>
            <source>Directory of help</source>
            <translation>Danh sách nơi giúp đỡ</translation>
        </message>
        <message>
            <source>Find the need</source>
            <translation>Tìm nhu cầu</translation>
        </message>
        <message>
            <source>on the edge of the page. Each section starts with the same number and picture.</source>
            <translation>ở mép trang. Cùng số và hình đó nằm ở đầu mỗi phần.</translation>
        </message>
        <message>
            <source>in the contents, with its page. Each section starts with the same number and picture.</source>
            <translation>trong mục lục, có số trang. Cùng số và hình đó nằm ở đầu mỗi phần.</translation>
        </message>
        <message>
            <source>Call from the top down.</source>
            <translation>Gọi từ trên xuống.</translation>
        </message>
        <message>
            <source>Each section starts with who to call, in order.</source>
            <translation>Mỗi phần mở đầu bằng thứ tự để gọi.</translation>
        </message>
        <message>
            <source>Call before you send someone.</source>
            <translation>Gọi trước khi chỉ ai tới đó.</translation>
        </message>
        <message>
            <source>Hours and rules change. Unconfirmed numbers are not printed.</source>
            <translation>Giờ và quy định có thay đổi. Số chưa chắc thì không được in.</translation>
        </message>
        <message>
            <source>Do not write client names in this binder.</source>
            <translation>Không viết tên của người được giúp vào bìa hồ sơ này.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Mục lục</translation>
        </message>
        <message>
            <source>The first number to call is next to each need.</source>
            <translation>Bên cạnh mỗi nhu cầu là số đầu tiên để gọi.</translation>
        </message>
        <message>
            <source>Call in this order</source>
            <translation>Gọi theo thứ tự này</translation>
        </message>
        <message>
            <source>Call first</source>
            <translation>Gọi trước</translation>
        </message>
        <message>
            <source>Also for this need</source>
            <translation>Cũng cho nhu cầu này</translation>
        </message>
        <message>
            <source>Under 18?</source>
            <translation>Dưới 18 tuổi?</translation>
        </message>
        <message>
            <source>18+ means: 18 and older</source>
            <translation>18+ nghĩa là: từ 18 tuổi trở lên</translation>
        </message>
        <message>
            <source>Ask who they help</source>
            <translation>Hỏi họ giúp ai</translation>
        </message>
        <message>
            <source>Any age</source>
            <translation>Mọi tuổi</translation>
        </message>
        <message>
            <source>18+</source>
            <translation>18+</translation>
        </message>
        <message>
            <source>Under 18: ask</source>
            <translation>Dưới 18 tuổi: hỏi</translation>
        </message>
        <message>
            <source>Ages {low} to {high}</source>
            <translation>Từ {low} đến {high} tuổi</translation>
        </message>
        <message>
            <source>Age {low} and up</source>
            <translation>Từ {low} tuổi trở lên</translation>
        </message>
        <message>
            <source>Up to {high}</source>
            <translation>Đến {high} tuổi</translation>
        </message>
        <message>
            <source>Women</source>
            <translation>Nữ</translation>
        </message>
        <message>
            <source>Men</source>
            <translation>Nam</translation>
        </message>
        <message>
            <source>, 24 hours|, 24 h|, day or night|, day and night</source>
            <comment>ends of a role that say it is always open, with | between</comment>
            <translation>, 24/24|, ngày đêm</translation>
        </message>
        <message>
            <source>Go to {place}</source>
            <translation>Tới {place}</translation>
        </message>
        <message>
            <source>Ask staff how to reach</source>
            <translation>Hỏi nhân viên cách liên lạc với</translation>
        </message>
        <message>
            <source>Before every call</source>
            <translation>Trước mỗi cuộc gọi</translation>
        </message>
        <message>
            <source>Deaf callers</source>
            <translation>Người điếc</translation>
        </message>
        <message>
            <source>Deaf or hard of hearing: dial {number}, then give any full phone number. Where no text, chat or videophone is named, we do not know.</source>
            <comment>711; at the foot of a page with phone numbers: nobody has told us if they have these</comment>
            <translation>Người điếc hoặc nghe kém: bấm {number}, rồi cho biết số đầy đủ. Nơi không ghi tin nhắn, chat hay điện thoại hình: chưa biết có hay không.</translation>
        </message>
        <message>
            <source>For staff: ask first</source>
            <translation>Dành cho nhân viên: hỏi trước</translation>
        </message>
        <message>
            <source>Keep this page at the desk. These numbers may not go on paper until somebody has called them.</source>
            <translation>Giữ trang này ở bàn. Các số này không được in cho tới khi có người đã gọi thử.</translation>
        </message>
        <message>
            <source>Called on</source>
            <translation>Đã gọi ngày</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Số</translation>
        </message>
        <message>
            <source>On the screen: not confirmed</source>
            <translation>Trên màn hình: chưa xác nhận</translation>
        </message>
        <message>
            <source>Index by name</source>
            <translation>Danh sách theo tên</translation>
        </message>
        <message>
            <source>2·3 is section 2, entry 3.</source>
            <translation>2·3 là phần 2, thẻ thứ ba.</translation>
        </message>
        <message>
            <source>The number is that of the section.</source>
            <translation>Đây là số của phần.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold at the dots, with page 1 inside. Fold again, with the writing inside.</source>
            <translation>In hai mặt. Gấp ở các chấm, trang 1 ở bên trong. Gấp lần nữa, chữ viết ở bên trong.</translation>
        </message>
        <message>
            <source>Print on both sides. Fold the pile once, and staple it twice in the fold.</source>
            <translation>In hai mặt. Gấp cả xấp một lần, và bấm ghim hai chỗ ở nếp gấp.</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>“{title}”</translation>
        </message>
        <message>
            <source>see</source>
            <translation>xem</translation>
        </message>
        <message>
            <source>Signs to look for</source>
            <translation>Dấu hiệu cần để ý</translation>
        </message>
        <message>
            <source>Check what you see or hear. One sign proves nothing: each may have another cause. Signs are a reason to offer help, never to label a person.</source>
            <translation>Đánh dấu điều quý vị thấy hoặc nghe. Một dấu hiệu không quyết định điều gì: mỗi dấu hiệu có thể có lý do khác. Dấu hiệu là để mời giúp đỡ, không bao giờ để dán nhãn lên một người.</translation>
        </message>
        <message>
            <source>Do not write names on this sheet. Shred it when you are done.</source>
            <translation>Không viết tên nào trên tờ này. Xong thì cắt vụn tờ này.</translation>
        </message>
        <message>
            <source>But</source>
            <translation>Nhưng</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>Làm gì tiếp theo</translation>
        </message>
        <message>
            <source>Most urgent first. The person chooses, unless someone is in danger or under 18.</source>
            <translation>Việc gấp nhất trước. Người đó chọn, trừ khi có người gặp nguy hiểm hoặc dưới 18 tuổi.</translation>
        </message>
        <message>
            <source>You choose what to do, and when. If it is not safe to carry this sheet, leave it here.</source>
            <translation>Quý vị chọn làm gì, và khi nào. Mang tờ này không an toàn? Hãy để tờ này lại đây.</translation>
        </message>
        <message>
            <source>Signs that were selected</source>
            <translation>Điều đã đánh dấu</translation>
        </message>
        <message>
            <source>Questions and answers</source>
            <translation>Câu hỏi và trả lời</translation>
        </message>
        <message>
            <source>First call:</source>
            <translation>Cuộc gọi đầu tiên:</translation>
        </message>
        <message>
            <source>What I want to ask</source>
            <translation>Điều tôi muốn hỏi</translation>
        </message>
        <message>
            <source>What you do</source>
            <translation>Điều quý vị làm</translation>
        </message>
        <message>
            <source>Words you can use</source>
            <translation>Lời quý vị có thể dùng</translation>
        </message>
        <message>
            <source>Signs to notice</source>
            <translation>Dấu hiệu cần để ý</translation>
        </message>
        <message>
            <source>One sign alone proves nothing.</source>
            <translation>Một dấu hiệu không quyết định điều gì.</translation>
        </message>
        <message>
            <source>What you can do</source>
            <translation>Điều quý vị có thể làm</translation>
        </message>
        <message>
            <source>Good to know</source>
            <translation>Nên biết</translation>
        </message>
        <message>
            <source>A card to cut out. Give it only when the person is alone and says it is safe.</source>
            <translation>Thẻ để cắt ra. Chỉ đưa khi người đó ở một mình và nói là an toàn.</translation>
        </message>
        <message>
            <source>The back of the card to cut out.</source>
            <translation>Mặt sau của thẻ để cắt ra.</translation>
        </message>
        <message>
            <source>No lawyer has read this page yet</source>
            <translation>Chưa có luật sư nào đọc trang này</translation>
        </message>
    </context>
</TS>
