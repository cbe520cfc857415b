package org.open12315.intake;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about the files that one adds. English: {@code messages/files_en.properties}. */
@MessageBundle("files")
interface FilesMessages {

    @Message("证据材料")
    String title();

    @Message("小票、发票、聊天记录截图、商品照片、录音录像、合同等，有助于核实您说的情况。没有可以直接点“下一步”。")
    String hint();

    @Message(
            "最多 {count} 个文件。图片每个最大 {image} MB，PDF、Word、Excel 和文本每个最大 {document} MB，录音每个最大 {audio} MB，视频每个最大 {video} MB。")
    String limits(int count, long image, long document, long audio, long video);

    @Message("选择照片、视频、录音或文档")
    String choose();

    @Message("上传")
    String upload();

    @Message("已添加的文件（{count}）")
    String added(int count);

    @Message("还没有添加文件。")
    String none();

    @Message("已收到")
    String ready();

    @Message("没有传完，已收到 {percent}%。再次选择同一个文件可以继续；不传完就不会提交。")
    String underWay(long percent);

    @Message("没有通过检查，不会提交。")
    String refused();

    @Message("发现病毒，已经隔离，不会提交。")
    String infected();

    @Message("系统里缺少这个文件的内容。如果还有原件，请重新上传。")
    String lost();

    @Message("删除")
    String remove();

    @Message("等待上传")
    String waiting();

    @Message("正在上传")
    String sending();

    @Message("已暂停")
    String paused();

    @Message("暂停")
    String pause();

    @Message("继续")
    String goOn();

    @Message("已上传")
    String done();

    @Message("连接中断，已经传完的部分没有丢失。网络恢复后自动继续，也可以点“继续”。")
    String broken();

    @Message("没有传成功，请稍后再试。")
    String failed();

    @Message("或者现在拍照")
    String camera();

    @Message("在电脑上也可以把文件拖到这里。离开页面后再次选择同一个文件，会从断开的地方继续。")
    String drop();

    @Message("发送前在本机压缩照片，省流量。压缩后的照片里没有拍摄时间和地点；要用作凭证的，建议发送原图。")
    String compress();

    @Message("全部进度")
    String all();

    /** {@code #} is filled in by the page's script. */
    @Message("文件太大，最大 # MB。")
    String tooLarge();

    /** {@code #} is filled in by the page's script. */
    @Message("压缩省下 #")
    String saved();

    @Message("已经有 {count} 个文件，达到上限，不能再添加。")
    String full(int count);

    @Message("这个文件不能添加：已经有 {count} 个文件，或者它属于另一份投诉举报。")
    String noRoom(int count);
}
