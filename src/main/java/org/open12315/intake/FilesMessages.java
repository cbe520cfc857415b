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

    @Message("删除")
    String remove();
}
