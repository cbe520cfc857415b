package org.open12315.evidence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the record of custody. English: {@code messages/custody_en.properties}. */
@MessageBundle("custody")
interface CustodyWords {

    @Message("证据保管记录")
    String title();

    @Message("返回证据材料")
    String back();

    @Message("由 {by} 于 {at} 导出（北京时间）。本次导出已经记录。")
    String exported(String by, String at);

    @Message(
            "每个文件上传完成时和每次提供给他人时各记一条。每条记录的校验值由前一条的校验值和本条内容算出，改动、删除或者增加任何一条都会被发现。SHA-256 校验值是上传时原件的；提供给他人的图片去除了拍摄地点和设备信息，校验值与原件不同。")
    String explanation();

    @Message("下载可核验的文件（JSON）")
    String download();

    @Message("核验方法：在平台的服务器上运行 {command}，会逐条核对记录、平台现存的记录和文件内容。")
    String verify(String command);

    @Message("这个案件没有证据材料。")
    String none();

    @Message("未命名文件")
    String noName();

    @Message("类型")
    String type();

    @Message("大小")
    String size();

    @Message("{count} 字节")
    String bytes(long count);

    @Message("原件 SHA-256")
    String sha256();

    @Message("记录不完整或者被改动过，详情请运行核验命令。")
    String fault();

    @Message("记录完整，共 {count} 条。")
    String whole(int count);

    @Message("序号")
    String number();

    @Message("时间（北京时间）")
    String at();

    @Message("事项")
    String what();

    @Message("上传完成并保存")
    String kept();

    @Message("提供原件")
    String original();

    @Message("提供去除拍摄地点和设备信息的副本")
    String stripped();

    @Message("第 {range} 字节")
    String range(String range);

    @Message("经办人")
    String who();

    @Message("提交人（账号 {account}）")
    String sender(long account);

    @Message("工作人员（账号 {account}）")
    String staff(long account);

    @Message("未登录的提交人")
    String browser();

    @Message("校验值")
    String hash();
}
