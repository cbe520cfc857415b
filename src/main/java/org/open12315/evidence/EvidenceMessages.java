package org.open12315.evidence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about uploads. English: {@code messages/evidence_en.properties}. */
@MessageBundle("evidence")
interface EvidenceMessages {

    @Message("请求头 {header} 缺失或者格式不对。")
    String malformed(String header);

    @Message("连接中断，文件没有传完。请重新上传。")
    String brokenOff();

    @Message("没有选择文件。请选择文件后再上传。")
    String noFile();

    @Message("请先登录，或者先开始填写投诉举报，再上传证据。")
    String signIn();

    @Message("所用令牌的授权范围（scope）不包括这项操作。")
    String scope();

    @Message("这个文件由几段拼成，不能再直接写入。")
    String joined();

    @Message("要拼接的各段还没有全部收到。请先传完每一段。")
    String pieces();

    @Message("没有找到这个上传。可能已经删除，或者是别人的。")
    String notFound();

    @Message("这个地址不支持这种请求。")
    String method();

    @Message("已经收到的位置和您发送的位置不同。请先查询已经收到多少，再从那里继续。")
    String offset();

    @Message("这个上传放置太久，已经失效。请重新上传。")
    String expired();

    @Message("这个链接已经过期。请回到案件页面，重新打开。")
    String linkOver();

    @Message("这张图片的结构无法识别，不能去除其中的拍摄地点等信息，因此不能打开。请让上传人重新提供。")
    String notStripped();

    @Message("在这个文件里发现了病毒，已经隔离，不能打开。")
    String infected();

    @Message("系统里找不到这个文件的内容，已经通知管理人员。如果您还有原件，请重新上传。")
    String lost();

    @Message("这个文件检查没有通过，没有被收下。")
    String refused();

    @Message("不支持这种文件。可以上传：JPEG、PNG、WebP、HEIC、GIF 图片，MP4、MOV、WebM 视频，MP3、M4A、WAV、AMR 录音，PDF、Word、Excel 和文本文件。")
    String contentType();

    @Message("文件的内容和它的名字不符。请不要改文件的后缀，直接上传原来的文件。")
    String contentMismatch();

    @Message("文件里藏有另一种文件，可能有危险，没有被收下。请上传原来的照片、录音或者文档。")
    String contentPolyglot();

    @Message("不接受网页和 SVG 等可能含有程序的文件。请截图后上传图片，或者另存为 PDF。")
    String contentMarkup();

    @Message("文件解压后过大，可能有危险，没有被收下。")
    String contentBomb();

    @Message("不接受含有宏的 Office 文件。请另存为不含宏的文件或者 PDF 后上传。")
    String contentMacros();

    @Message("文件已经损坏，无法打开。请检查后重新上传。")
    String contentDamaged();

    @Message("这个文件已经属于另一份投诉举报。请重新上传。")
    String linked();

    @Message("这个文件还没有传完。")
    String notWhole();

    @Message("只支持 tus 1.0.0 协议。")
    String version();

    @Message("文件太大，最大 {most} MB。")
    String tooLarge(long most);

    @Message("一次最多上传 {most} 个文件。")
    String tooMany(int most);

    @Message("发送的内容比开始时说明的大小要多。")
    String moreThanAnnounced();

    @Message("上传内容的类型应当是 application/offset+octet-stream。")
    String bodyType();

    @Message("这是一个空文件。请检查后重新选择。")
    String empty();

    @Message("这个文件正在上传中。请稍等，或者先查询已经收到多少再继续。")
    String busy();

    @Message("上传或者打开文件太频繁，请在 {minutes} 分钟以后再试。")
    String tooOften(long minutes);

    @Message("您今天上传的文件已经达到 {most} MB 的上限。请明天再传，或者把文件压缩小一些。")
    String quota(long most);

    @Message("您今天上传的文件已经达到 {most} 个的上限。请明天再传。")
    String quotaFiles(int most);

    @Message("收到的内容和校验值不同，已经丢弃。请再发送一次。")
    String checksum();

    @Message("存储空间暂时不足，已经收到的部分没有丢失。请过一会儿继续上传。")
    String full();

    @Message("上传时系统出了问题，已经收到的部分没有丢失。请过一会儿继续上传。")
    String broken();
}
