package org.open12315.casework;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the evidence of a case. English: {@code messages/exhibit_en.properties}. */
@MessageBundle("exhibit")
interface EvidenceWords {

    @Message("证据材料")
    String title();

    @Message("没有证据材料。")
    String none();

    @Message("共 {count} 个文件")
    String count(int count);

    @Message("查看证据材料")
    String open();

    @Message("打开本页会记入查看记录。图片中的拍摄地点和设备信息已经去除，原件保持不变。")
    String explanation();

    @Message("返回案件")
    String back();

    @Message("文件")
    String file();

    @Message("类型和大小")
    String kind();

    @Message("提交人于 {moment} 上传")
    String uploaded(String moment);

    @Message("上传时间")
    String at();

    @Message("查毒")
    String scan();

    @Message("未命名文件")
    String noName();

    @Message("图片")
    String picture();

    @Message("视频")
    String film();

    @Message("录音")
    String sound();

    @Message("PDF 文档")
    String pdf();

    @Message("文档")
    String document();

    @Message("{count} 字节")
    String bytes(long count);

    @Message("{count} KB")
    String kilobytes(String count);

    @Message("{count} MB")
    String megabytes(String count);

    @Message("未发现病毒")
    String clean();

    @Message("发现病毒，已隔离")
    String infected();

    @Message("文件内容缺失，已通知系统管理员")
    String lost();

    @Message("正在查毒")
    String pending();

    @Message("尚未查毒")
    String unscanned();

    @Message("这个文件还没有查过病毒，可能有危险。仍要打开")
    String warning();

    @Message("这个文件不能打开。")
    String locked();

    @Message("下载")
    String save();

    @Message("在新窗口打开")
    String ownWindow();

    @Message("浏览器不能播放这个文件，请下载后打开。")
    String notPlayed();

    @Message("SHA-256 校验值")
    String hash();

    @Message("证据保管记录")
    String custody();

    // --- the viewer of pictures ---

    @Message("看图")
    String viewer();

    @Message("放大查看")
    String look();

    @Message("放大")
    String zoomIn();

    @Message("缩小")
    String zoomOut();

    @Message("向左转")
    String turnLeft();

    @Message("向右转")
    String turnRight();

    @Message("复原")
    String reset();

    @Message("上一张")
    String previous();

    @Message("下一张")
    String next();

    @Message("关闭")
    String close();

    @Message("键盘：+ 放大，- 缩小，L 和 R 旋转，0 复原，方向键移动或者换图，Esc 关闭。")
    String keys();
}
